package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carecompanion.telephony.recording.Cassette;
import org.carecompanion.telephony.recording.TwoSides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole call, and the file that comes of it: who said what when. */
class RecordedCallTest {
  @TempDir Path home;

  /** From when to when, in milliseconds. */
  private record Span(long from, long to) {
    static List<Span> of(short[] side) {
      return TwoSides.loud(side).stream()
          .map(text -> text.split("-"))
          .map(parts -> new Span(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
          .toList();
    }

    long length() {
      return to - from;
    }
  }

  private LiveCall recorded(Cassette cassette) {
    return LiveCall.recorded(cassette.tape());
  }

  @Test
  void the_patients_words_are_left_ours_right_each_when_they_were_said() throws IOException {
    Cassette cassette = new Cassette(home);
    LiveCall call = recorded(cassette).untilAsked();
    long begins = call.now().toMillis();
    call.says(NAME).untilAsked();
    call.passes(1).hangsUp().passes(30);
    assertThat(call.over()).isTrue();
    TwoSides played = cassette.played();
    List<Span> patient = Span.of(played.patient());
    assertThat(patient).hasSize(1);
    assertThat(patient.getFirst().from()).isBetween(begins - 40, begins + 40);
    assertThat(patient.getFirst().length()).isEqualTo(300L * NAME.split(" ").length);
    List<Span> ours = Span.of(played.ours());
    assertThat(ours.getFirst().to()).as("they let us finish").isLessThan(begins);
    assertThat(ours).filteredOn(span -> span.from() > patient.getFirst().to()).isNotEmpty();
    long spoken = ours.stream().mapToLong(Span::length).sum();
    assertThat(spoken).isBetween(call.line.framesPlayed * 20L - 100, call.line.framesPlayed * 20L);
  }

  @Test
  void who_interrupts_us_is_heard_over_us_and_the_rest_was_never_said() throws IOException {
    Cassette cassette = new Cassette(home);
    LiveCall call = recorded(cassette).untilAsked().says(NAME).passes(5.2);
    long begins = call.now().toMillis();
    call.says("wait a moment please").passes(2);
    assertThat(call.line.clears).isEqualTo(1);
    long played = call.line.framesPlayed * 20L;
    call.hangsUp().passes(30);
    TwoSides file = cassette.played();
    List<Span> ours = Span.of(file.ours());
    assertThat(ours.stream().mapToLong(Span::length).sum()).isBetween(played - 220, played + 40);
    assertThat(ours).filteredOn(span -> span.from() > begins + 1_200).isEmpty();
    assertThat(Span.of(file.patient()).getLast().from()).isBetween(begins - 40, begins + 40);
  }

  @Test
  void a_stream_that_takes_over_goes_on_in_the_same_file() throws IOException {
    Cassette cassette = new Cassette(home);
    LiveCall call = recorded(cassette).untilAsked();
    call.breaks().passes(3).comesAgain().untilAsked();
    long begins = call.now().toMillis();
    call.says(NAME).untilAsked();
    call.hangsUp().passes(30);
    List<Span> patient = Span.of(cassette.played().patient());
    assertThat(patient).hasSize(1);
    assertThat(patient.getFirst().from()).isBetween(begins - 60, begins + 60);
  }
}
