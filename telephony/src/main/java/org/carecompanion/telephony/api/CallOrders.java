package org.carecompanion.telephony.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.carecompanion.clinical.checkin.CallPlanner;
import org.carecompanion.clinical.checkin.CallPlanner.Planned;
import org.carecompanion.clinical.register.PatientReader;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.telephony.api.FieldFault.Kind;
import org.jspecify.annotations.Nullable;

/** Has calls planned for programs, once per Idempotency-Key. */
@Dependent
class CallOrders {
  private static final String WHAT = "POST /api/v1/calls";
  private static final String REFERENCE_INDEX = "call_reference";

  private final CallPlanner planner;
  private final PatientReader patients;
  private final OnceOnly once;

  @Inject
  CallOrders(CallPlanner planner, PatientReader patients, OnceOnly once) {
    this.planner = planner;
    this.patients = patients;
    this.once = once;
  }

  /**
   * @param name the Idempotency-Key, if there is one
   */
  Response place(Program program, @Nullable String name, Fields body) {
    CallOrder order = CallOrder.read(body);
    if (name == null) return again(() -> plan(program.caller(), order)).response();
    Marked request = Marked.of(name, WHAT, body.json());
    OnceOnly.Given given =
        again(() -> once.answer(program, request, () -> plan(program.caller(), order)));
    return switch (given.time()) {
      case FIRST -> Answer.response(given.status(), given.body());
      case AGAIN ->
          Response.fromResponse(Answer.response(given.status(), given.body()))
              .header("Idempotent-Replayed", "true")
              .build();
    };
  }

  /**
   * Two requests with one reference in the same moment: the database refuses the second, which then
   * sees the first.
   */
  private static <T> T again(Supplier<T> work) {
    try {
      return work.get();
    } catch (PersistenceException e) {
      if (!String.valueOf(e.getMessage()).contains(REFERENCE_INDEX)) throw e;
      return work.get();
    }
  }

  private Answer plan(Caller caller, CallOrder order) {
    Optional<PatientId> patient =
        order.patient().or(() -> order.mrn().flatMap(mrn -> byMrn(caller, mrn)));
    if (patient.isEmpty()) return Problem.of(ProblemCode.NO_SUCH_PATIENT).answer();
    return answer(planner.callNow(caller, patient.get(), order.type(), order.wishes()));
  }

  private Optional<PatientId> byMrn(Caller caller, String mrn) {
    return patients.byMrn(caller, mrn).map(Patient::id);
  }

  private static Answer answer(Planned planned) {
    return switch (planned) {
      case Planned.Dialing dialing -> Answer.accepted(CallJson.planned(dialing.call().toString()));
      case Planned.AlreadyCalling already ->
          Problem.of(
                  ProblemCode.ALREADY_CALLING,
                  "Call " + already.call() + " with this patient has no end yet.")
              .answer();
      case Planned.ReferenceTaken taken ->
          Problem.of(ProblemCode.REFERENCE_TAKEN, "Call " + taken.by() + " has this reference.")
              .answer();
      case Planned.NoSuchLine none ->
          Problem.invalid("from_number", Kind.NO_SUCH_LINE, "is no open line of this hospital")
              .answer();
      case Planned.NoSuchPatient none -> Problem.of(ProblemCode.NO_SUCH_PATIENT).answer();
      case Planned.NoSurgery none -> Problem.of(ProblemCode.NO_SURGERY).answer();
      case Planned.NoProtocol none -> Problem.of(ProblemCode.NO_PROTOCOL).answer();
    };
  }
}
