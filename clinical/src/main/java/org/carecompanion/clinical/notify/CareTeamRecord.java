package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.message.CareTeamMail;
import org.carecompanion.domain.message.Messages;
import org.eclipse.microprofile.config.Config;

/** Reads mails to the care team and notes what became of them. Inside a scope. */
@Dependent
class CareTeamRecord {
  private final Messages messages;
  private final Hospitals hospitals;
  private final Audit audit;
  private final Config config;
  private final Clock clock;

  @Inject
  CareTeamRecord(Messages messages, Hospitals hospitals, Audit audit, Config config, Clock clock) {
    this.messages = messages;
    this.hospitals = hospitals;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  CareTeamMail mail(UUID id) {
    return messages.careTeamMail(id).orElseThrow();
  }

  Optional<Mail> letter(UUID id) {
    String url = config.getValue("companion.public.url", String.class);
    return messages
        .careTeamMail(id)
        .filter(CareTeamMail::waiting)
        .flatMap(
            mail ->
                hospitals
                    .own()
                    .careTeamEmail()
                    .map(
                        to ->
                            new Mail(to, Wording.CALL_ENDED, Wording.callEnded(url, mail.call()))));
  }

  void became(Action action, CareTeamMail mail, Call call) {
    audit.bySystem(
        Deed.of(action, "care_team_mail", mail.id()).about(call.patient()).because("EMAIL"));
  }

  Instant now() {
    return clock.instant();
  }
}
