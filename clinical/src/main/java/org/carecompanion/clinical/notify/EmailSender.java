package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;

/**
 * Sends one e-mail. Tried once: five minutes later the next one goes out anyway, and a failure
 * shows on the alert.
 */
@Dependent
public class EmailSender implements JobHandler {
  private final Letters letters;
  private final Delivery delivery;
  private final Mailing mailing;

  @Inject
  public EmailSender(Letters letters, Delivery delivery, Mailing mailing) {
    this.letters = letters;
    this.delivery = delivery;
    this.mailing = mailing;
  }

  @Override
  public JobKind kind() {
    return Outbox.SEND_EMAIL;
  }

  @Override
  public Optional<Duration> run(UUID hospital, UUID id) {
    letters.waiting(hospital, id).ifPresent(letter -> send(hospital, id, letter));
    return Optional.empty();
  }

  private void send(UUID hospital, UUID id, Letters.Letter letter) {
    Optional<String> problem =
        mailing.deliver(id, new Mail(letter.email(), Wording.SUBJECT, letter.words()));
    problem.ifPresentOrElse(
        code -> delivery.failed(hospital, id, code), () -> delivery.sent(hospital, id));
  }
}
