package org.carecompanion.adminui.shell;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.patient.GlassBreaks;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffMember.OnShift;
import org.carecompanion.domain.staff.StaffMembers;

/** What the frame itself shows: how much is waiting, and the signed-in person's settings. */
@Dependent
class FrameReads {
  @Inject HospitalScope scope;
  @Inject Alerts alerts;
  @Inject FollowUps followUps;
  @Inject Calls calls;
  @Inject Hospitals hospitals;
  @Inject StaffMembers staff;
  @Inject Audit audit;
  @Inject GlassBreaks openings;

  /**
   * @param urgent unacknowledged urgent alerts: the only red counter
   * @param unreviewed openings of restricted patients, for who reviews them
   */
  record Waiting(int open, int urgent, int liveCalls, int unreviewed) {}

  Waiting waiting(SignedIn me) {
    return scope.call(
        me.hospital().value(),
        () -> {
          var open = alerts.open();
          int urgent = (int) open.stream().filter(FrameReads::urgent).count();
          int rows = (int) open.stream().map(Alert::call).distinct().count();
          int unreviewed =
              me.role() == Role.HOSPITAL_ADMIN ? Math.toIntExact(openings.unreviewed()) : 0;
          return new Waiting(
              rows + followUps.open().size(), urgent, calls.live().size(), unreviewed);
        });
  }

  Duration idleLimit(SignedIn me) {
    return scope.call(me.hospital().value(), () -> hospitals.own().idleLimit());
  }

  OnShift onShift(SignedIn me) {
    return scope.call(me.hospital().value(), () -> staff.find(me.staff()).orElseThrow().onShift());
  }

  /** The one thing the frame writes: whether this person wants to hear urgent alerts now. */
  void setOnShift(SignedIn me, OnShift shift) {
    scope.run(
        me.hospital().value(),
        () -> {
          staff.find(me.staff()).orElseThrow().setOnShift(shift);
          audit.record(
              me.caller(),
              Deed.of(Action.CHANGED, "staff_member", me.staff().value())
                  .because("on_shift." + shift));
        });
  }

  /**
   * Somebody asked for a page that is not for their role.
   *
   * @param page the first part of its address, which holds no id
   */
  void denied(SignedIn me, String page) {
    scope.run(
        me.hospital().value(),
        () ->
            audit.record(
                me.caller(),
                Deed.of(Action.DENIED, "staff_member", me.staff().value()).because(page)));
  }

  private static boolean urgent(Alert alert) {
    return alert.severity() == Severity.URGENT && alert.state() == AlertState.NEW;
  }
}
