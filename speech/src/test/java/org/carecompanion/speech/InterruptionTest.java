package org.carecompanion.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.carecompanion.speech.vad.VoiceDetectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How soon we fall silent when a patient speaks: 200 calls with each detector, in virtual time. */
class InterruptionTest {
  /** Of issue 5: first voiced frame to no more frames sent. */
  private static final Duration SILENT_WITHIN = Duration.ofMillis(120);

  private static List<InterruptedCall> calls(VoiceDetectors.Kind kind) {
    VoiceDetectors detectors =
        kind == VoiceDetectors.Kind.WEB_RTC ? VoiceDetectors.best() : VoiceDetectors.byLoudness();
    assertThat(detectors.kind()).isEqualTo(kind);
    return LongStream.range(0, 200).mapToObj(seed -> new InterruptedCall(seed, detectors)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void we_fall_silent_at_once_and_nothing_of_the_saying_follows(VoiceDetectors.Kind kind) {
    List<InterruptedCall> calls = calls(kind);
    List<Duration> silent =
        calls.stream().map(call -> call.lastFrameSent.minus(call.begins)).sorted().toList();
    List<Duration> decided =
        calls.stream().map(call -> call.cleared.minus(call.begins)).sorted().toList();
    System.out.printf(
        "%s: first sound to last frame sent p50 %d ms, p99 %d ms; to clear p50 %d ms, p99 %d ms%n",
        kind,
        silent.get(100).toMillis(),
        silent.get(197).toMillis(),
        decided.get(100).toMillis(),
        decided.get(197).toMillis());
    assertThat(silent.get(197)).isLessThanOrEqualTo(SILENT_WITHIN);
    for (InterruptedCall call : calls) {
      assertThat(call.said).containsExactly("can i ask something");
      assertThat(call.heardInTheEnd()).isEqualTo(call.heardAtClear);
      assertThat(call.played).hasSize(1);
      assertThat(call.played.getFirst().heard()).isLessThanOrEqualTo(call.heardInTheEnd());
    }
  }

  @Test
  void what_is_said_to_be_heard_is_nearly_all_that_was() {
    for (InterruptedCall call : calls(VoiceDetectors.Kind.WEB_RTC))
      assertThat(call.heardInTheEnd().minus(call.played.getFirst().heard()))
          .isLessThanOrEqualTo(Duration.ofMillis(200));
  }
}
