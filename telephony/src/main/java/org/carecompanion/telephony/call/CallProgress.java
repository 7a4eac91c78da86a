package org.carecompanion.telephony.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineReport;

/**
 * Takes the carrier's reports, late, twice and out of order as they come, and moves calls forward
 * only.
 */
@Dependent
public class CallProgress {
  private final HospitalScope scope;
  private final Calls calls;
  private final Notices notices;
  private final CallEnds ends;
  private final Clock clock;

  @Inject
  CallProgress(HospitalScope scope, Calls calls, Notices notices, CallEnds ends, Clock clock) {
    this.scope = scope;
    this.calls = calls;
    this.notices = notices;
    this.ends = ends;
    this.clock = clock;
  }

  /** Whether the report is of this line's own call; a report of any other changes nothing. */
  public boolean report(LineAccess line, CallId id, LineReport report) {
    boolean ours = scope.call(line.hospital().value(), () -> note(line, id, report));
    if (ours) report.state().end().ifPresent(end -> ends.lineEnded(line.hospital(), id, end));
    return ours;
  }

  /** As {@link #report}, for what nobody told us and we had to ask. */
  public boolean found(LineAccess line, CallId id, LineReport report) {
    boolean ours = scope.call(line.hospital().value(), () -> note(line, id, report));
    if (ours) report.state().end().ifPresent(end -> ends.foundEnded(line.hospital(), id, end));
    return ours;
  }

  /** Whether this is the call, on this line, that the carrier knows by this id. */
  public boolean concerns(LineAccess line, CallId id, String carrierCallId) {
    return scope.call(
        line.hospital().value(),
        () ->
            calls
                .find(id)
                .filter(call -> call.line().filter(line.line()::equals).isPresent())
                .flatMap(call -> calls.latestAttempt(id))
                .flatMap(Attempt::carrierCallId)
                .filter(carrierCallId::equals)
                .isPresent());
  }

  /** We cannot go on with this call, if it is the one that the carrier means. */
  public void interrupted(LineAccess line, CallId id, String carrierCallId) {
    if (concerns(line, id, carrierCallId))
      ends.interrupted(line.hospital(), id, "trouble_on_our_side");
  }

  private boolean note(LineAccess line, CallId id, LineReport report) {
    Optional<Call> call =
        calls.lock(id).filter(c -> c.line().filter(line.line()::equals).isPresent());
    Optional<Attempt> attempt =
        call.flatMap(c -> calls.latestAttempt(id)).filter(a -> isOf(report, a));
    attempt.ifPresent(a -> a.placed(report.carrierCallId()));
    attempt
        .flatMap(a -> report.state().progress())
        .ifPresent(to -> advance(line, call.orElseThrow(), to));
    return attempt.isPresent();
  }

  /**
   * The first report names the carrier's id if our request's answer never came; after that it must
   * be the same.
   */
  private static boolean isOf(LineReport report, Attempt attempt) {
    return attempt.carrierCallId().map(report.carrierCallId()::equals).orElse(true);
  }

  private void advance(LineAccess line, Call call, CallStatus to) {
    if (call.advance(to, clock.instant()))
      notices.send(new Notice(Notice.Kind.CALL, line.hospital().value(), call.id().value()));
  }
}
