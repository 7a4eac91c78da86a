package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.followup.FollowUpMaker;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.message.CareTeamMail;

/** What is to be sent to the care team, and what became of it. */
@Dependent
class CareTeamMails {
  private final HospitalScope scope;
  private final Calls calls;
  private final CareTeamRecord record;
  private final FollowUpMaker followUps;

  @Inject
  CareTeamMails(HospitalScope scope, Calls calls, CareTeamRecord record, FollowUpMaker followUps) {
    this.scope = scope;
    this.calls = calls;
    this.record = record;
    this.followUps = followUps;
  }

  /** Empty when it was sent or given up, or the hospital wants none any more. */
  Optional<Mail> waiting(UUID hospital, UUID id) {
    return scope.call(hospital, () -> record.letter(id));
  }

  void sent(UUID hospital, UUID id) {
    scope.run(
        hospital,
        () -> {
          CareTeamMail mail = record.mail(id);
          mail.sent(record.now());
          record.became(Action.SENT, mail, call(mail));
        });
  }

  /**
   * Returns when to try again; empty when that was the last try and a person has it now.
   *
   * @param waits between the tries
   */
  Optional<Duration> missed(UUID hospital, UUID id, String problem, List<Duration> waits) {
    return scope.call(
        hospital,
        () -> {
          CareTeamMail mail = record.mail(id);
          mail.missed(problem);
          if (mail.tries() <= waits.size()) return Optional.of(waits.get(mail.tries() - 1));
          mail.givenUp();
          Call call = call(mail);
          record.became(Action.SEND_FAILED, mail, call);
          followUps.leave(
              new HospitalId(hospital), call, FollowUpKind.MAIL_NOT_SENT, "mail_not_sent");
          return Optional.empty();
        });
  }

  private Call call(CareTeamMail mail) {
    return calls.find(mail.call()).orElseThrow();
  }
}
