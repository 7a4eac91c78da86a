package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallPlan;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.surgery.Surgery;

/**
 * Decides that a patient is to be called now, and with which questions. The dial gate has its say
 * when the job is due.
 */
@Dependent
public class CallPlanner {
  /** Due at once; the phone line's side does it ({@code telephony.outbound}). */
  public static final JobKind DIAL = new JobKind("dial");

  private final HospitalScope scope;
  private final Charts charts;
  private final Calls calls;
  private final CallRecord record;
  private final Protocols protocols;

  @Inject
  CallPlanner(
      HospitalScope scope, Charts charts, Calls calls, CallRecord record, Protocols protocols) {
    this.scope = scope;
    this.charts = charts;
    this.calls = calls;
    this.record = record;
    this.protocols = protocols;
  }

  /** What came of asking for a call. */
  public sealed interface Planned {
    record Dialing(CallId call) implements Planned {}

    /** A call with this patient has no end yet; no second one was planned. */
    record AlreadyCalling(CallId call) implements Planned {}

    record NoSuchPatient() implements Planned {}

    /** No operation is on record, so there is nothing to follow up. */
    record NoSurgery() implements Planned {}

    /** No protocol covers this operation and kind of call. */
    record NoProtocol() implements Planned {}

    /** The number to call from is no open line of this hospital. */
    record NoSuchLine() implements Planned {}

    /** The hospital has a call of this reference; no second one was planned. */
    record ReferenceTaken(CallId by) implements Planned {}
  }

  /** Plans a call for right now. */
  @Allowed({Role.CLINICIAN, Role.PROGRAM})
  public Planned callNow(Caller caller, PatientId patient, CallType type) {
    return planned(caller, patient, type, CallWishes.NONE);
  }

  /** The same with wishes, from a program. */
  @Allowed(Role.PROGRAM)
  public Planned callNow(Caller caller, PatientId patient, CallType type, CallWishes wishes) {
    return planned(caller, patient, type, wishes);
  }

  private Planned planned(Caller caller, PatientId patient, CallType type, CallWishes wishes) {
    return scope.call(
        caller.hospital().value(),
        () ->
            charts
                .patient(patient)
                .map(p -> inTheWay(p, wishes).orElseGet(() -> plan(caller, p, type, wishes)))
                .orElseGet(Planned.NoSuchPatient::new));
  }

  /** The reference first: who asks again after a lost answer learns which call it was. */
  private Optional<Planned> inTheWay(Patient patient, CallWishes wishes) {
    Optional<Call> named = wishes.origin().reference().flatMap(calls::byReference);
    if (named.isPresent()) return named.map(call -> new Planned.ReferenceTaken(call.id()));
    if (wishes.from().filter(number -> !charts.callsFrom(number)).isPresent())
      return Optional.of(new Planned.NoSuchLine());
    return calls.live().stream()
        .filter(c -> c.patient().equals(patient.id()))
        .findFirst()
        .map(call -> new Planned.AlreadyCalling(call.id()));
  }

  /**
   * The questions a call would ask today; empty without an operation or a protocol for it. For
   * showing before the call.
   */
  @Allowed(Role.CLINICIAN)
  public Optional<CallPlan.ProtocolChoice> preview(
      Caller caller, PatientId patient, CallType type) {
    return scope.call(
        caller.hospital().value(),
        () ->
            charts
                .patient(patient)
                .flatMap(p -> charts.surgery(patient).flatMap(s -> choose(p, s, type))));
  }

  private Planned plan(Caller caller, Patient patient, CallType type, CallWishes wishes) {
    Optional<Surgery> surgery = charts.surgery(patient.id());
    if (surgery.isEmpty()) return new Planned.NoSurgery();
    return choose(patient, surgery.get(), type)
        .map(choice -> new CallPlan(patient.id(), patient.phone(), type, choice, wishes))
        .map(plan -> add(caller, plan))
        .orElseGet(Planned.NoProtocol::new);
  }

  private Planned add(Caller caller, CallPlan plan) {
    Call call = new Call(CallId.random(), plan, caller.actor(), record.now());
    calls.add(call);
    record.requested(caller, call, Action.CALL_REQUESTED, DIAL);
    return new Planned.Dialing(call.id());
  }

  private Optional<CallPlan.ProtocolChoice> choose(
      Patient patient, Surgery surgery, CallType type) {
    ZoneId there = patient.timeZone().orElseGet(charts::hospitalZone);
    int day = surgery.postOperativeDay(LocalDate.ofInstant(record.now(), there));
    return protocols
        .newest(surgery.family(), type.name().toLowerCase(Locale.ROOT))
        .map(Protocol::id)
        .map(id -> new CallPlan.ProtocolChoice(id.key(), id.version(), day));
  }
}
