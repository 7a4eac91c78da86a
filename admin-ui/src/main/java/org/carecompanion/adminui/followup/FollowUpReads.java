package org.carecompanion.adminui.followup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCards;
import org.carecompanion.adminui.shared.Staff;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.followup.FollowUps;

/** Reads one follow-up with what was noted when it was done; the audit says so. */
@Dependent
public class FollowUpReads {
  @Inject HospitalScope scope;
  @Inject FollowUps followUps;
  @Inject PatientCards patients;
  @Inject Staff staff;
  @Inject Audit audit;

  public Optional<Task> find(SignedIn me, FollowUpId id) {
    return scope.call(
        me.hospital().value(),
        () -> {
          Optional<FollowUp> found = followUps.find(id);
          found.ifPresent(
              read ->
                  audit.read(
                      me.caller(),
                      Deed.of(Action.READ_FOLLOW_UP, "follow_up", id.value())
                          .about(read.patient())));
          return found.map(read -> task(read, me));
        });
  }

  private Task task(FollowUp followUp, SignedIn me) {
    Staff.Names names = staff.names();
    var card =
        Objects.requireNonNull(
            patients
                .of(List.of(followUp.patient()), me.caller(), me.zone())
                .get(followUp.patient()));
    Optional<Task.Closed> closed =
        followUp
            .outcome()
            .map(
                outcome ->
                    new Task.Closed(
                        outcome,
                        card.closed() ? "" : followUp.note().orElse(""),
                        names.of(followUp.doneBy()).orElse(""),
                        followUp.doneAt().orElse(followUp.dueAt())));
    return new Task(
        followUp.id(),
        new Task.What(
            followUp.kind(), Texts.ofOrPlain("reason", followUp.reason()), followUp.createdAt()),
        card,
        new Task.Standing(followUp.dueAt(), names.of(followUp.owner()), closed),
        followUp.call());
  }
}
