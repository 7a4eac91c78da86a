package org.carecompanion.speech.vad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceActivityTrackerTest {
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
    List<VoiceActivity> activities = new ArrayList<>();
    VoiceActivityTracker tracker = new VoiceActivityTracker();
    for (char frame : voiced.toCharArray()) activities.add(tracker.hear(frame == 'v'));
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
}
