package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.carecompanion.clinical.followup.FollowUpMaker;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.staff.Caller;

/**
 * Tells the audit, the other nodes and the people who must act that something happened to a call.
 * Inside a scope.
 */
@Dependent
class CallRecord {
  private final Audit audit;
  private final Notices notices;
  private final Jobs jobs;
  private final FollowUpMaker followUps;
  private final Clock clock;

  @Inject
  CallRecord(Audit audit, Notices notices, Jobs jobs, FollowUpMaker followUps, Clock clock) {
    this.audit = audit;
    this.notices = notices;
    this.jobs = jobs;
    this.followUps = followUps;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void requested(Caller caller, Call call, Action action, JobKind job) {
    requested(caller, call, action, job, Duration.ZERO);
  }

  void requested(Caller caller, Call call, Action action, JobKind job, Duration after) {
    jobs.at(job, caller.hospital().value(), call.id().value(), now().plus(after));
    done(caller, call, action);
  }

  /** Somebody did this to the call, and nothing is left to do. */
  void done(Caller caller, Call call, Action action) {
    audit.record(caller, deed(action, call));
    changed(caller.hospital(), call);
  }

  /** The product itself did this to the call. */
  void bySystem(Action action, Call call, String reason) {
    audit.bySystem(deed(action, call).because(reason));
  }

  private static Deed deed(Action action, Call call) {
    return Deed.of(action, "call", call.id().value()).about(call.patient());
  }

  void later(HospitalId hospital, Call call, JobKind job, Duration after) {
    jobs.at(job, hospital.value(), call.id().value(), now().plus(after));
  }

  void changed(HospitalId hospital, Call call) {
    changed(hospital, call.id());
  }

  void changed(HospitalId hospital, CallId call) {
    notices.send(new Notice(Notice.Kind.CALL, hospital.value(), call.value()));
  }

  /** Whichever node speaks into the call is to stop, before the carrier has cut the line. */
  void fallsSilent(HospitalId hospital, Call call) {
    notices.send(new Notice(Notice.Kind.HANG_UP, hospital.value(), call.id().value()));
  }

  /**
   * Leaves something for a person to do; once per call and kind. @param reason a code, never words
   * of a patient
   */
  void followUp(HospitalId hospital, Call call, FollowUpKind kind, String reason) {
    followUps.leave(hospital, call, kind, reason);
  }
}
