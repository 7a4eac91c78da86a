package org.carecompanion.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.domain.call.Some.NOON;

import org.carecompanion.domain.call.Some;
import org.carecompanion.domain.staff.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpTest {
  private final StaffId dana = StaffId.random();
  private final StaffId sam = StaffId.random();
  private final FollowUp followUp = made(FollowUpKind.CALL_BACK);

  @Test
  void the_first_to_take_it_has_it() {
    assertThat(followUp.owner()).isEmpty();
    assertThat(followUp.own(dana)).isTrue();
    assertThat(followUp.own(sam)).isFalse();
    assertThat(followUp.owner()).contains(dana);
  }

  @Test
  void is_done_once() {
    assertThat(followUp.done(dana, FollowUpOutcome.SPOKE_WITH_PATIENT, "all well", NOON)).isTrue();
    assertThat(followUp.done(sam, FollowUpOutcome.NOT_NEEDED, "", NOON.plusSeconds(1))).isFalse();
    assertThat(followUp.doneBy()).contains(dana);
    assertThat(followUp.doneAt()).contains(NOON);
    assertThat(followUp.outcome()).contains(FollowUpOutcome.SPOKE_WITH_PATIENT);
    assertThat(followUp.note()).contains("all well");
  }

  @Test
  void what_is_done_can_no_longer_be_taken() {
    followUp.done(dana, FollowUpOutcome.CORRECTED, "", NOON);
    assertThat(followUp.own(sam)).isFalse();
    assertThat(followUp.owner()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FollowUpKind.class)
  void is_due_in_the_time_its_kind_allows(FollowUpKind kind) {
    assertThat(made(kind).dueAt()).isEqualTo(NOON.plus(kind.within())).isAfter(NOON);
  }

  private static FollowUp made(FollowUpKind kind) {
    return new FollowUp(Some.call(), kind, "nurse_asked", NOON);
  }
}
