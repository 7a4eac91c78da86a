package org.carecompanion.adminui.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.call.Glance;
import org.carecompanion.telephony.call.LiveCalls;
import org.carecompanion.telephony.call.LiveLook;
import org.carecompanion.telephony.call.LiveLook.Speaking;
import org.junit.jupiter.api.Test;

class LiveLooksTest {
  private final LiveLooks looks = new LiveLooks();
  private Glance glance = new Glance.NotHere();

  LiveLooksTest() {
    looks.clock = Ward.CLOCK;
    looks.calls =
        new LiveCalls() {
          @Override
          public Glance look(CallId call) {
            return glance;
          }
        };
  }

  @Test
  void a_call_too_busy_to_answer_stands_as_it_stood() {
    glance = seen(Speaking.PATIENT, 4_000);
    Optional<LiveMoment> stood = look(Optional.empty());
    glance = new Glance.NoAnswer();
    assertThat(look(stood)).isPresent().isEqualTo(stood);
    glance = new Glance.NotHere();
    assertThat(look(stood)).isEmpty();
  }

  @Test
  void the_same_beginning_is_the_same_whatever_a_look_takes() {
    glance = seen(Speaking.PATIENT, 4_000);
    Optional<LiveMoment> stood = look(Optional.empty());
    glance = seen(Speaking.PATIENT, 4_180);
    assertThat(look(stood)).isEqualTo(stood);
    glance = seen(Speaking.US, 100);
    assertThat(look(stood))
        .hasValueSatisfying(
            now -> {
              assertThat(now.word()).isEqualTo(LiveMoment.Word.COMPANION);
              assertThat(now.since()).isEqualTo(Ward.NOW.minusMillis(100));
            });
  }

  private static Glance seen(Speaking speaking, int heldMillis) {
    return new Glance.Seen(
        new LiveLook(speaking, "my husband", Duration.ofMillis(heldMillis), List.of(), 0));
  }

  private Optional<LiveMoment> look(Optional<LiveMoment> before) {
    return looks.at(Calling.CALL, before);
  }
}
