package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;

/**
 * Sends one e-mail to the care team. A mail server that is away is asked again, later and later;
 * after the last try a person is given the call instead.
 */
@Dependent
public class CareTeamSender implements JobHandler {
  /** The waits between tries; one more try than waits. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2));

  private final CareTeamMails mails;
  private final Mailing mailing;

  @Inject
  CareTeamSender(CareTeamMails mails, Mailing mailing) {
    this.mails = mails;
    this.mailing = mailing;
  }

  @Override
  public JobKind kind() {
    return CareTeam.TELL;
  }

  /** No transaction is open while the mail server thinks. */
  @Override
  public Optional<Duration> run(UUID hospital, UUID id) {
    Optional<Mail> letter = mails.waiting(hospital, id);
    if (letter.isEmpty()) return Optional.empty();
    Optional<String> problem = mailing.deliver(id, letter.get());
    if (problem.isPresent()) return mails.missed(hospital, id, problem.get(), WAITS);
    mails.sent(hospital, id);
    return Optional.empty();
  }
}
