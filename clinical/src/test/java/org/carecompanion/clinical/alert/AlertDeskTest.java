package org.carecompanion.clinical.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertEvent.Kind;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertDeskTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private final Ward ward = Ward.in(DATABASE);
  private final StaffMember dana = ward.nurse();
  private final StaffMember sam = ward.hire("Sam Okafor", Role.CLINICIAN);
  private final AlertDesk desk = DATABASE.bean(AlertDesk.class);
  private AlertId id;

  @BeforeEach
  void an_alert_is_raised() {
    CheckIn checkIn = DATABASE.bean(CheckIn.class);
    CallId call = ward.plannedCall();
    checkIn.answered(ward.hospital(), call);
    checkIn.heard(ward.hospital(), call, 2, PatientTurn.Spoken.of("help, my chest hurts"));
    id = DATABASE.in(ward.hospital(), () -> DATABASE.bean(Alerts.class).of(call)).getFirst().id();
    DATABASE.clock().pass(Duration.ofSeconds(1));
  }

  @Test
  void of_two_people_at_once_one_has_it_and_the_other_is_told_who_and_when() throws Exception {
    Instant now = DATABASE.clock().instant();
    List<AlertChange> changes = atOnce(caller -> desk.acknowledge(caller, id));
    assertThat(changes).filteredOn(AlertChange.Done.class::isInstance).hasSize(1);
    String owner = nameOf(alert().owner().orElseThrow());
    assertThat(changes).contains(new AlertChange.SomeoneElseFirst(owner, now));
    assertThat(history()).containsExactly(Kind.RAISED, Kind.ACKNOWLEDGED);
    assertThat(audited(Action.ACKNOWLEDGED)).hasSize(1);
  }

  @Test
  void of_two_who_resolve_at_once_one_does() throws Exception {
    List<AlertChange> changes =
        atOnce(
            caller -> desk.resolve(caller, id, AlertOutcome.ADVICE_GIVEN, "by " + caller.staff()));
    assertThat(changes).filteredOn(AlertChange.Done.class::isInstance).hasSize(1);
    assertThat(changes).filteredOn(AlertChange.SomeoneElseFirst.class::isInstance).hasSize(1);
    var winner = alert().resolvedBy().orElseThrow();
    assertThat(alert().note()).contains("by " + winner);
    assertThat(history()).containsExactly(Kind.RAISED, Kind.RESOLVED);
  }

  @Test
  void giving_it_back_is_written_down_and_lets_somebody_else_have_it() {
    desk.acknowledge(ward.as(dana), id);
    assertThat(desk.release(ward.as(sam), id))
        .isEqualTo(new AlertChange.SomeoneElseFirst(dana.name(), DATABASE.clock().instant()));
    assertThat(desk.release(ward.as(dana), id)).isEqualTo(new AlertChange.Done(id));
    assertThat(desk.acknowledge(ward.as(sam), id)).isEqualTo(new AlertChange.Done(id));
    assertThat(alert().owner()).contains(sam.id());
    assertThat(audited(Action.REOPENED)).hasSize(1);
  }

  @Test
  void giving_back_what_was_given_back_already_says_by_whom() {
    desk.acknowledge(ward.as(dana), id);
    desk.release(ward.as(dana), id);
    assertThat(desk.release(ward.as(sam), id))
        .isEqualTo(new AlertChange.SomeoneElseFirst(dana.name(), DATABASE.clock().instant()));
  }

  @Test
  void nobody_gives_back_what_nobody_has() {
    assertThat(desk.release(ward.as(dana), id)).isNotInstanceOf(AlertChange.Done.class);
    assertThat(history()).containsExactly(Kind.RAISED);
  }

  @Test
  void what_is_resolved_stays_resolved_and_names_who_did_it() {
    desk.resolve(ward.as(dana), id, AlertOutcome.SENT_TO_EMERGENCY_CARE, " sent in ");
    var first = new AlertChange.SomeoneElseFirst(dana.name(), DATABASE.clock().instant());
    assertThat(desk.acknowledge(ward.as(sam), id)).isEqualTo(first);
    assertThat(desk.release(ward.as(dana), id)).isEqualTo(first);
    assertThat(desk.resolve(ward.as(sam), id, AlertOutcome.MISREAD, "no")).isEqualTo(first);
    assertThat(alert().state()).isEqualTo(AlertState.RESOLVED);
    assertThat(alert().note()).contains("sent in");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4_001})
  void a_note_has_one_to_four_thousand_characters(int length) {
    assertThatThrownBy(
            () -> desk.resolve(ward.as(dana), id, AlertOutcome.ADVICE_GIVEN, "x".repeat(length)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(alert().state()).isEqualTo(AlertState.NEW);
  }

  @Test
  void another_hospital_s_nurse_does_not_find_it() {
    Ward other = Ward.in(DATABASE);
    assertThat(desk.acknowledge(other.asNurse(), id)).isEqualTo(new AlertChange.NotFound());
    assertThat(desk.resolve(other.asNurse(), id, AlertOutcome.MISREAD, "no"))
        .isEqualTo(new AlertChange.NotFound());
    assertThat(alert().state()).isEqualTo(AlertState.NEW);
  }

  private List<AlertChange> atOnce(Function<Caller, AlertChange> change) throws Exception {
    var together = new CyclicBarrier(2);
    List<Future<AlertChange>> both = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (StaffMember member : List.of(dana, sam))
        both.add(
            threads.submit(
                () -> {
                  together.await();
                  return change.apply(ward.as(member));
                }));
    }
    return List.of(both.get(0).get(), both.get(1).get());
  }

  private String nameOf(StaffId staff) {
    return staff.equals(dana.id()) ? dana.name() : sam.name();
  }

  private Alert alert() {
    return DATABASE.in(ward.hospital(), () -> DATABASE.bean(Alerts.class).find(id).orElseThrow());
  }

  private List<Kind> history() {
    return DATABASE.in(ward.hospital(), () -> DATABASE.bean(Alerts.class).history(id)).stream()
        .map(AlertEvent::kind)
        .toList();
  }

  private List<Optional<Actor>> audited(Action action) {
    return DATABASE.in(ward.hospital(), () -> DATABASE.bean(Audit.class).of(id.value())).stream()
        .filter(entry -> entry.action() == action)
        .map(AuditEntry::actor)
        .map(Optional::of)
        .toList();
  }
}
