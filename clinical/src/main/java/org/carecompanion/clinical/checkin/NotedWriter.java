package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.conversation.Noted;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.consent.StopRequest;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.IdentityFailure;
import org.carecompanion.domain.patient.Patients;

/**
 * Writes what a turn noted: findings with their alerts, what the patient asked of us, and who it
 * turned out to be.
 */
@Dependent
class NotedWriter {
  private static final String SAID_ON_CALL = "said on a call";

  private final FindingWriter findings;
  private final Consents consents;
  private final Patients patients;
  private final CallRecord record;

  @Inject
  NotedWriter(FindingWriter findings, Consents consents, Patients patients, CallRecord record) {
    this.findings = findings;
    this.consents = consents;
    this.patients = patients;
    this.record = record;
  }

  /** Returns whether a person must act upon any of it by an alert. */
  boolean write(HospitalId hospital, Call call, int turn, List<Noted> noted) {
    FindingWriter.Turn found = findings.of(hospital, call, turn);
    boolean worrying = false;
    for (Noted each : noted) worrying |= write(hospital, call, found, each);
    return worrying;
  }

  private boolean write(HospitalId hospital, Call call, FindingWriter.Turn turn, Noted noted) {
    switch (noted) {
      case Noted.Found found -> {
        return turn.write(found.finding());
      }
      case Noted.StopAsked asked -> {
        consents.add(new StopRequest(call.number(), call.patient(), call.id(), record.now()));
        record.bySystem(Action.STOP_ASKED, call, "said_on_the_call");
      }
      case Noted.NurseAsked asked ->
          record.followUp(hospital, call, FollowUpKind.CALL_BACK, "nurse_asked");
      case Noted.IdentityMissed missed -> {
        patients.add(new IdentityFailure(call.patient(), call.number(), record.now()));
        record.bySystem(Action.IDENTITY_MISSED, call, missed.verdict().name());
      }
      case Noted.Consented consented -> consented(call, consented);
      // the state carries these; what they lead to is written when the conversation ends
      case Noted.IdentityHeld held -> {}
      case Noted.Unanswered unanswered -> {}
      case Noted.IdentityFailed failed -> {}
      case Noted.WrongPerson wrong -> {}
      case Noted.WrongNumber wrong -> {}
    }
    return false;
  }

  /** Said on the call, for the number that was called; a consent in force is not given twice. */
  private void consented(Call call, Noted.Consented consented) {
    Optional<Consent> inForce = consents.inForce(call.patient(), consented.kind(), call.number());
    switch (consented.agreed()) {
      case YES -> {
        if (inForce.isEmpty())
          consents.add(
              new Consent(
                  call.patient(), consented.kind(), call.number(), SAID_ON_CALL, record.now()));
      }
      case NO -> inForce.ifPresent(consent -> consent.withdraw(record.now()));
    }
  }
}
