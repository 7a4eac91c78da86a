package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.telephony.call.LiveLook.Speaking;
import org.junit.jupiter.api.Test;

/** What somebody sees who looks at a call. */
class PresenceTest {
  @Test
  void what_was_understood_is_seen_until_it_is_answered() {
    LiveCall call = new LiveCall().untilAsked().says(NAME);
    List<String> seen = new ArrayList<>();
    for (LiveLook look = call.look(); look.speaking() != Speaking.THINKING; look = call.look()) {
      seen.add(look.interim());
      call.passes(0.02);
    }
    assertThat(seen).contains("This is").endsWith(NAME);
    assertThat(seen).isSortedAccordingTo((one, next) -> next.startsWith(one) ? 0 : 1);
    assertThat(call.look().interim()).as("it is a turn now").isEmpty();
  }

  @Test
  void who_has_the_word() {
    LiveCall call = new LiveCall().untilAsked();
    assertThat(call.look().speaking()).isEqualTo(Speaking.NOBODY);
    assertThat(call.says(NAME).passes(0.5).look().speaking()).isEqualTo(Speaking.PATIENT);
    List<Speaking> then = new ArrayList<>();
    for (int frame = 0; frame < 400; frame++) {
      Speaking now = call.passes(0.02).look().speaking();
      if (then.isEmpty() || then.getLast() != now) then.add(now);
    }
    assertThat(then)
        .containsExactly(Speaking.PATIENT, Speaking.NOBODY, Speaking.THINKING, Speaking.US);
  }
}
