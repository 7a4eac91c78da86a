package org.carecompanion.clinical.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CallReader;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Origin;
import org.carecompanion.domain.staff.Origin.Door;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffMember;
import org.junit.jupiter.api.Test;

/**
 * Who saw or changed what is on record: once for one reading, with and never without the change.
 */
class AuditTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private final Ward ward = Ward.in(DATABASE);
  private final CallId call = ward.plannedCall();
  private final CallReader reader = DATABASE.bean(CallReader.class);

  @Test
  void an_entry_says_who_in_which_role_from_where_did_what_to_whose_call() {
    Caller nurse = from(Door.CONSOLE, "192.0.2.7");
    reader.transcript(nurse, call);
    AuditEntry read = entries(Action.READ_TRANSCRIPT).getFirst();
    assertThat(read.by())
        .isEqualTo(new AuditEntry.By(nurse.actor(), Optional.of(Role.CLINICIAN), nurse.origin()));
    assertThat(read.patient()).contains(ward.patient());
    assertThat(read.subject().kind()).isEqualTo("call");
    assertThat(read.at()).isEqualTo(DATABASE.clock().instant());
  }

  @Test
  void reading_again_within_a_quarter_of_an_hour_is_the_same_reading() {
    Caller nurse = from(Door.CONSOLE, "192.0.2.7");
    for (int minute = 0; minute < 15; minute++) {
      reader.transcript(nurse, call);
      reader.story(nurse, call);
      DATABASE.clock().pass(Duration.ofMinutes(1));
    }
    assertThat(entries(Action.READ_TRANSCRIPT)).hasSize(1);
    reader.transcript(nurse, call);
    assertThat(entries(Action.READ_TRANSCRIPT)).hasSize(2);
  }

  @Test
  void another_person_and_another_door_are_readings_of_their_own() {
    reader.transcript(from(Door.CONSOLE, "192.0.2.7"), call);
    reader.transcript(from(Door.API, "192.0.2.7"), call);
    StaffMember sam = ward.hire("Sam Okafor", Role.CLINICIAN);
    reader.transcript(ward.as(sam), call);
    assertThat(entries(Action.READ_TRANSCRIPT)).hasSize(3);
  }

  @Test
  void what_is_rolled_back_was_not_done_and_is_not_on_record() {
    assertThatThrownBy(
            () ->
                DATABASE.doIn(
                    ward.hospital(),
                    () -> {
                      DATABASE
                          .bean(Audit.class)
                          .bySystem(Deed.of(Action.ENDED, "call", call.value()));
                      throw new IllegalStateException("the change failed");
                    }))
        .hasMessage("the change failed");
    assertThat(entries(Action.ENDED)).isEmpty();
  }

  @Test
  void what_the_product_does_itself_is_on_record_too() {
    CheckIn checkIn = DATABASE.bean(CheckIn.class);
    checkIn.answered(ward.hospital(), call);
    checkIn.heard(ward.hospital(), call, 2, PatientTurn.Spoken.of("help, my chest hurts"));
    Alert alert =
        DATABASE.in(ward.hospital(), () -> DATABASE.bean(Alerts.class).of(call)).getFirst();
    AuditEntry raised =
        DATABASE
            .in(ward.hospital(), () -> DATABASE.bean(Audit.class).of(alert.id().value()))
            .getFirst();
    assertThat(raised.action()).isEqualTo(Action.RAISED);
    assertThat(raised.actor()).isEqualTo(Actor.SYSTEM);
    assertThat(raised.by().origin()).isEqualTo(Origin.SYSTEM);
    assertThat(raised.patient()).contains(ward.patient());
    assertThat(raised.reason()).contains(alert.reason().rule());
  }

  @Test
  void a_reason_is_a_code_and_never_a_sentence() {
    Deed deed = Deed.of(Action.ENDED, "call", call.value());
    assertThatThrownBy(() -> deed.because("she said that it hurts"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(deed.because("R-01").reason()).contains("R-01");
  }

  private Caller from(Door door, String address) {
    return new Caller(
        ward.asNurse().actor(),
        ward.hospital(),
        Role.CLINICIAN,
        new Origin(door, Optional.of(address)));
  }

  private List<AuditEntry> entries(Action action) {
    return DATABASE.in(
        ward.hospital(),
        () ->
            DATABASE.bean(Audit.class).of(call.value()).stream()
                .filter(entry -> entry.action() == action)
                .toList());
  }
}
