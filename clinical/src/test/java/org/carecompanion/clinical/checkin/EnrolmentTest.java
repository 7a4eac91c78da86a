package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.patient.PhoneNumber;
import org.junit.jupiter.api.Test;

/** What a patient says about being called stands in the rows the dial gate reads. */
class EnrolmentTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private final Ward ward = Ward.in(DATABASE);

  @Test
  void what_is_agreed_to_is_written_for_the_number_that_was_called() {
    enrolment().says("yes that's fine").says("go ahead").says("no messages on the machine");
    assertThat(inForce(ConsentKind.RECORD))
        .hasValueSatisfying(
            consent -> {
              assertThat(consent.number()).isEqualTo(ward.phone());
              assertThat(consent.source()).isEqualTo("said on a call");
              assertThat(consent.grantedAt()).isEqualTo(DATABASE.clock().instant());
            });
    assertThat(inForce(ConsentKind.VOICEMAIL)).isEmpty();
  }

  @Test
  void what_is_in_force_is_not_given_twice() {
    enrolment().says("yes that's fine");
    assertThat(of(ConsentKind.CALL))
        .singleElement()
        .satisfies(consent -> assertThat(consent.source()).isEqualTo("discharge form"));
  }

  @Test
  void a_no_withdraws_what_is_in_force_and_keeps_it_on_record() {
    DATABASE.clock().pass(Duration.ofHours(1));
    enrolment().says("no I'd rather not");
    assertThat(inForce(ConsentKind.CALL)).isEmpty();
    assertThat(of(ConsentKind.CALL))
        .singleElement()
        .satisfies(
            consent -> assertThat(consent.withdrawnAt()).contains(DATABASE.clock().instant()));
  }

  @Test
  void a_no_to_messages_withdraws_them_and_nothing_else() {
    ward.patientAgreesToVoicemail();
    enrolment().says("yes that's fine").says("I'd rather not").says("no messages");
    assertThat(inForce(ConsentKind.VOICEMAIL)).isEmpty();
    assertThat(inForce(ConsentKind.CALL)).isPresent();
  }

  @Test
  void another_number_keeps_what_was_agreed_to_for_it() {
    PhoneNumber other = Ward.nextNumber();
    DATABASE.doIn(
        ward.hospital(),
        () ->
            DATABASE
                .bean(Consents.class)
                .add(
                    new Consent(
                        ward.patient(),
                        ConsentKind.CALL,
                        other,
                        "discharge form",
                        DATABASE.clock().instant())));
    enrolment().says("no I'd rather not");
    assertThat(inForce(ConsentKind.CALL, other)).isPresent();
    assertThat(inForce(ConsentKind.CALL)).isEmpty();
  }

  @Test
  void what_stays_unclear_changes_nothing() {
    enrolment().says("I don't know").says("I'm not sure");
    assertThat(of(ConsentKind.CALL))
        .singleElement()
        .satisfies(consent -> assertThat(consent.withdrawnAt()).isEmpty());
    assertThat(of(ConsentKind.RECORD)).isEmpty();
  }

  @Test
  void a_repeated_webhook_agrees_once() {
    PhoneCall call = enrolment().says("yes that's fine").says("go ahead");
    int turn = call.answer().turn();
    call.heard(turn, PatientTurn.Spoken.of("go ahead"));
    assertThat(of(ConsentKind.RECORD)).hasSize(1);
  }

  private PhoneCall enrolment() {
    PhoneCall call = PhoneCall.enrolling(DATABASE, ward);
    assertThat(call.question()).isEqualTo("consent_call");
    return call;
  }

  private Optional<Consent> inForce(ConsentKind kind) {
    return inForce(kind, ward.phone());
  }

  private Optional<Consent> inForce(ConsentKind kind, PhoneNumber number) {
    return DATABASE.in(
        ward.hospital(), () -> DATABASE.bean(Consents.class).inForce(ward.patient(), kind, number));
  }

  private List<Consent> of(ConsentKind kind) {
    return DATABASE.in(
        ward.hospital(),
        () ->
            DATABASE.bean(Consents.class).of(ward.patient()).stream()
                .filter(consent -> consent.kind() == kind)
                .toList());
  }
}
