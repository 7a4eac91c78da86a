package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.StopWish;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/**
 * Somebody wants a call to end before it does so by itself. The wish is committed before the
 * carrier is asked ({@code telephony.outbound.CallControl}); a job asks on until the call has an
 * end.
 */
@Dependent
public class CallStops {
  /** Due a little after the carrier was first asked; the phone line's side does it. */
  public static final JobKind STOP = new JobKind("stop-call");

  /** The first request has its answer, or none, by then. */
  private static final Duration FIRST_REQUEST = Duration.ofSeconds(12);

  private final HospitalScope scope;
  private final Calls calls;
  private final EndWriter ends;
  private final CallRecord record;

  @Inject
  CallStops(HospitalScope scope, Calls calls, EndWriter ends, CallRecord record) {
    this.scope = scope;
    this.calls = calls;
    this.ends = ends;
    this.record = record;
  }

  /** Where a wish leads. */
  public enum Wished {
    NO_SUCH_CALL,
    ALREADY_OVER,
    /** Nothing had been dialed; the call has ended. */
    NEVER_DIALED,
    /** Somebody is on the line: it can only be hung up. */
    ALREADY_ANSWERED,
    /** Nobody is on the line: it can only be canceled. */
    NOT_ANSWERED,
    /** The wish is on record, the carrier is to be asked. */
    ON_RECORD
  }

  /** Nobody is to be spoken to. */
  @Allowed({Role.CLINICIAN, Role.PROGRAM})
  public Wished cancel(Caller caller, CallId call) {
    return locked(caller, call, c -> cancel(caller, c));
  }

  /** The line is to be cut while somebody is on it. */
  @Allowed({Role.CLINICIAN, Role.PROGRAM})
  public Wished hangUp(Caller caller, CallId call) {
    return locked(
        caller,
        call,
        c -> {
          if (c.status() != CallStatus.IN_PROGRESS) return Wished.NOT_ANSWERED;
          record.fallsSilent(caller.hospital(), c);
          return wish(caller, c, StopWish.Kind.HANG_UP, Action.HUNG_UP);
        });
  }

  private Wished cancel(Caller caller, Call call) {
    if (call.status() == CallStatus.IN_PROGRESS) return Wished.ALREADY_ANSWERED;
    Wished wished = wish(caller, call, StopWish.Kind.CANCEL, Action.CALL_CANCELED);
    if (call.status() != CallStatus.PLANNED) return wished;
    ends.lineEnded(caller.hospital(), call, LineEnd.CANCELED);
    return Wished.NEVER_DIALED;
  }

  private Wished wish(Caller caller, Call call, StopWish.Kind kind, Action action) {
    call.wishStop(new StopWish(kind, caller.actor(), record.now()));
    record.requested(caller, call, action, STOP, FIRST_REQUEST);
    return Wished.ON_RECORD;
  }

  /** A canceled call that waits to be dialed again is never dialed: it has ended. */
  public void endUndialed(HospitalId hospital, CallId call) {
    open(
        hospital,
        call,
        c -> {
          if (c.status() == CallStatus.PLANNED) ends.lineEnded(hospital, c, LineEnd.CANCELED);
        });
  }

  /** Canceled too late: somebody is on the line, and the call goes on. */
  public void tooLate(HospitalId hospital, CallId call) {
    open(
        hospital,
        call,
        c -> {
          c.forgetStopWish();
          record.changed(hospital, c);
        });
  }

  /** The carrier has not confirmed it for a while: somebody must see to it. */
  public void notConfirmed(HospitalId hospital, CallId call) {
    open(
        hospital,
        call,
        c ->
            c.stopWish()
                .map(wish -> wish.kind().name().toLowerCase(Locale.ROOT) + "_not_confirmed")
                .ifPresent(
                    why -> record.followUp(hospital, c, FollowUpKind.CALL_NOT_STOPPED, why)));
  }

  private Wished locked(Caller caller, CallId id, Function<Call, Wished> wish) {
    return scope.call(
        caller.hospital().value(),
        () -> {
          Optional<Call> call = calls.lock(id);
          if (call.isEmpty()) return Wished.NO_SUCH_CALL;
          return call.get().ended() ? Wished.ALREADY_OVER : wish.apply(call.get());
        });
  }

  private void open(HospitalId hospital, CallId id, Consumer<Call> work) {
    scope.run(hospital.value(), () -> calls.lock(id).filter(c -> !c.ended()).ifPresent(work));
  }
}
