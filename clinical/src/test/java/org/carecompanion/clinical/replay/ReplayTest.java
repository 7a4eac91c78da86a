package org.carecompanion.clinical.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.replay.Outcome.Raised;
import org.carecompanion.clinical.replay.Outcome.Seen;
import org.carecompanion.clinical.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final String CALL =
      """
      # protocol: knee-hip v1
      # day: 5
      question	speaker	text
      pain_now	patient	an eight
      chest_pain	patient	No.
      leg	keypad	2
      """;

  @TempDir Path folder;

  @Test
  void a_transcript_is_read_as_its_turns_were_read_live() {
    TranscriptFile file = TranscriptFile.parse("call", CALL);
    assertThat(file.protocol()).contains("knee-hip v1");
    Version version =
        Version.of(Protocols.bundled().find("knee-hip", 1).orElseThrow(), Understanding.shared());
    Outcome outcome = Replay.of(file.transcript(), version);
    assertThat(outcome.findings())
        .extracting(Seen::turn, Seen::concept, Seen::status, Seen::value)
        .contains(
            org.assertj.core.groups.Tuple.tuple(1, "pain", "present", "8 score"),
            org.assertj.core.groups.Tuple.tuple(2, "chest_pain", "absent", ""));
    assertThat(outcome.alerts()).extracting(Raised::concept).containsExactly("pain");
  }

  @Test
  void nothing_differs_from_itself() {
    Outcome outcome = outcome(List.of(seen(1, "fever", "present")), List.of(raised("high")));
    assertThat(Differences.between(outcome, outcome).none()).isTrue();
  }

  @Test
  void what_is_added_gone_and_changed_is_told_apart() {
    Outcome before =
        outcome(
            List.of(seen(1, "fever", "present"), seen(2, "cough", "present")),
            List.of(raised("high")));
    Outcome after =
        outcome(
            List.of(seen(1, "fever", "absent"), seen(3, "rash", "present")),
            List.of(raised("urgent")));
    Differences differences = Differences.between(before, after);
    assertThat(differences.findings().added()).containsExactly(seen(3, "rash", "present"));
    assertThat(differences.findings().gone()).containsExactly(seen(2, "cough", "present"));
    assertThat(differences.findings().changed())
        .containsExactly(
            new Differences.Pair<>(seen(1, "fever", "present"), seen(1, "fever", "absent")));
    assertThat(differences.alerts().changed())
        .containsExactly(new Differences.Pair<>(raised("high"), raised("urgent")));
  }

  @Test
  void a_folder_is_replayed_and_compared_with_what_it_came_to_before() throws Exception {
    Files.writeString(folder.resolve("a.tsv"), CALL);
    Map<String, String> asked = Map.of("transcripts", folder.toString());
    String now = answer(asked, "outcomes");
    assertThat(now).contains("\"a.tsv\"", "\"pain\"");
    String worse = now.replace("8 score", "9 score").replace("\"high\"", "\"urgent\"");
    Map<String, String> compared = Map.of("transcripts", folder.toString(), "before", worse);
    assertThat(answer(compared, "words"))
        .contains("a.tsv", "alert now high: urgent", "found as present (8 score)", "0 of 1");
    assertThat(answer(Map.of("transcripts", folder.toString(), "before", now), "words"))
        .isEqualTo("1 of 1 would have found and raised the same\n");
  }

  @Test
  void what_cannot_be_read_is_named() throws Exception {
    assertThatThrownBy(() -> TranscriptFile.parse("x", "question\tspeaker\ttext\nq\tdog\thello\n"))
        .hasMessage("x, line 2: unknown speaker 'dog'");
    assertThatThrownBy(() -> TranscriptFile.parse("x", "text\nhello\n"))
        .hasMessageStartingWith("x, line 1: the header must be");
    Files.writeString(folder.resolve("a.tsv"), CALL);
    Map<String, String> asked =
        Map.of("transcripts", folder.toString(), "protocol", "knee-hip v99");
    assertThat(answer(asked, "problem"))
        .startsWith("there is no protocol knee-hip v99; there are [");
    assertThat(answer(Map.of("transcripts", "/nowhere"), "problem"))
        .isEqualTo("there is no /nowhere");
  }

  private static String answer(Map<String, String> asked, String key) {
    return String.valueOf(new ReplayRun().apply(asked).getFirst().get(key));
  }

  private static Outcome outcome(List<Seen> seen, List<Raised> raised) {
    return new Outcome(seen, raised);
  }

  private static Seen seen(int turn, String concept, String status) {
    return new Seen(turn, concept, status, "", "as said");
  }

  private static Raised raised(String severity) {
    return new Raised("fever", severity, "R-20", "Fever", "as said");
  }
}
