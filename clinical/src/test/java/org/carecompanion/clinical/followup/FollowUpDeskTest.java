package org.carecompanion.clinical.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.clinical.checkin.LineEnd;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.followup.FollowUpOutcome;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpDeskTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private final Ward ward = Ward.in(DATABASE);
  private final FollowUpDesk desk = DATABASE.bean(FollowUpDesk.class);
  private FollowUpId id;

  @BeforeEach
  void nobody_answered_the_phone() {
    CallId call = ward.plannedCall();
    DATABASE.bean(CallEnds.class).lineEnded(ward.hospital(), call, LineEnd.NO_ANSWER);
    id =
        DATABASE.in(ward.hospital(), () -> DATABASE.bean(FollowUps.class).of(call)).getFirst().id();
  }

  @Test
  void of_two_people_at_once_one_takes_it() throws Exception {
    StaffMember sam = ward.hire("Sam Okafor", Role.CLINICIAN);
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(takes(together, ward.nurse()));
      var second = threads.submit(takes(together, sam));
      assertThat(first.get()).isNotEqualTo(second.get());
    }
    assertThat(row().owner()).isPresent();
  }

  private Callable<Boolean> takes(CyclicBarrier together, StaffMember member) {
    return () -> {
      together.await();
      return desk.own(ward.as(member), id);
    };
  }

  @Test
  void is_done_once_and_written_to_the_audit() {
    var nurse = ward.asNurse();
    assertThat(desk.done(nurse, id, FollowUpOutcome.SPOKE_WITH_PATIENT, " all well ")).isTrue();
    assertThat(desk.done(nurse, id, FollowUpOutcome.NOT_NEEDED, "")).isFalse();
    assertThat(row().note()).contains("all well");
    assertThat(row().outcome()).contains(FollowUpOutcome.SPOKE_WITH_PATIENT);
    assertThat(DATABASE.in(ward.hospital(), () -> DATABASE.bean(Audit.class).of(id.value())))
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder(Action.ADDED, Action.DONE);
  }

  @Test
  void another_hospital_does_not_find_it() {
    Ward other = Ward.in(DATABASE);
    assertThat(desk.own(other.asNurse(), id)).isFalse();
    assertThat(desk.done(other.asNurse(), id, FollowUpOutcome.NOT_NEEDED, "")).isFalse();
    assertThat(row().doneAt()).isEmpty();
  }

  @Test
  void a_note_has_up_to_four_thousand_characters() {
    assertThatThrownBy(
            () -> desk.done(ward.asNurse(), id, FollowUpOutcome.NOT_NEEDED, "x".repeat(4_001)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(row().doneAt()).isEmpty();
  }

  private FollowUp row() {
    return DATABASE.in(
        ward.hospital(), () -> DATABASE.bean(FollowUps.class).find(id).orElseThrow());
  }
}
