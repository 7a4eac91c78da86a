package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.checkin.Interjections;
import org.carecompanion.clinical.checkin.StreamRecord;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Heard;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.call.SpeakIn.SpokenIn;
import org.junit.jupiter.api.Test;

/** What comes of speaking into a call; this node has no live call. */
class SpeakInTest {
  private static final TypedWords STAY = new TypedWords("Stay on the line.");

  private final PhoneBench bench = new PhoneBench();
  private final CallId call = bench.ward.plannedCall();
  private final SpeakIn speakIn =
      new SpeakIn(bench.bean(Interjections.class), bench.bean(StreamRecord.class), new LiveCalls());

  @Test
  void what_could_not_be_said_is_on_record_as_not_heard() {
    change(c -> c.advance(CallStatus.IN_PROGRESS, bench.database.clock().instant()));
    bench.bean(CheckIn.class).answered(bench.ward.hospital(), call);
    assertThat(say()).isEqualTo(SpokenIn.NOT_HERE);
    Utterance typed = transcript().getLast();
    assertThat(typed.said().speaker()).isEqualTo(Speaker.CLINICIAN);
    assertThat(typed.heard()).contains(new Heard.UpTo(0));
  }

  @Test
  void before_the_answer_and_after_the_end_there_is_nobody_to_hear_it() {
    assertThat(say()).isEqualTo(SpokenIn.NOT_ANSWERED);
    change(c -> c.end(CallOutcome.NO_ANSWER, Optional.empty(), bench.database.clock().instant()));
    assertThat(say()).isEqualTo(SpokenIn.ALREADY_OVER);
    assertThat(speakIn.say(new PhoneBench().ward.asNurse(), call, STAY))
        .isEqualTo(SpokenIn.NO_SUCH_CALL);
    assertThat(transcript()).isEmpty();
  }

  private SpokenIn say() {
    return speakIn.say(bench.ward.asNurse(), call, STAY);
  }

  private void change(Consumer<Call> how) {
    bench.database.doIn(
        bench.ward.hospital(),
        () -> how.accept(bench.database.bean(Calls.class).find(call).orElseThrow()));
  }

  private List<Utterance> transcript() {
    return bench.database.in(
        bench.ward.hospital(), () -> bench.database.bean(Calls.class).transcript(call));
  }
}
