package org.carecompanion.speech.vad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carecompanion.speech.audio.AudioFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceActivityTrackerTest {
  /** Says what it was told to. */
  private static final class Scripted implements VoiceDetector {
    final AtomicBoolean closed = new AtomicBoolean();
    boolean voice;

    @Override
    public boolean voiced(short[] frame) {
      return voice;
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }

  /** v: a voiced frame. Out: B began, E ended, s speaking, . quiet. */
  @ParameterizedTest
  @CsvSource({
    "....,            ....",
    "v...v...v...,    ............",
    "vv...,           .....",
    "vvvv,            ..Bs",
    "vv.v,            ...B",
    "vvv..........,   ..BsssssssssE",
    "vvv.........v,   ..Bssssssssss",
    "vvv...........vvv, ..BsssssssssE...B"
  })
  void where_speaking_begins_and_ends(String voiced, String expected) {
    Scripted detector = new Scripted();
    List<VoiceActivity> activities = new ArrayList<>();
    try (VoiceActivityTracker tracker = new VoiceActivityTracker(detector)) {
      for (char frame : voiced.toCharArray()) {
        detector.voice = frame == 'v';
        activities.add(tracker.hear(new short[AudioFrame.SAMPLES]));
      }
    }
    StringBuilder line = new StringBuilder();
    for (VoiceActivity activity : activities)
      line.append(
          switch (activity) {
            case QUIET -> '.';
            case BEGAN -> 'B';
            case SPEAKING -> 's';
            case ENDED -> 'E';
          });
    assertThat(line).hasToString(expected);
  }

  @Test
  void the_detector_is_closed_with_it() {
    Scripted detector = new Scripted();
    new VoiceActivityTracker(detector).close();
    assertThat(detector.closed).isTrue();
  }
}
