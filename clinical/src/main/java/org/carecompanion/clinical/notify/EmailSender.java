package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.figures.Vendors;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;

/**
 * Sends one e-mail. Tried once: five minutes later the next one goes out anyway, and a failure
 * shows on the alert.
 */
@Dependent
public class EmailSender implements JobHandler {
  private static final Logger LOG = Logger.getLogger(EmailSender.class.getName());

  private final Letters letters;
  private final Delivery delivery;
  private final MailServer server;

  @Inject
  public EmailSender(Letters letters, Delivery delivery, MailServer server) {
    this.letters = letters;
    this.delivery = delivery;
    this.server = server;
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
    Optional<Session> session = server.session();
    if (session.isEmpty()) {
      delivery.failed(hospital, id, "no_mail_server");
      return;
    }
    Vendors.Asked asked = Vendors.ask(Vendors.Vendor.SMTP, "mail");
    try {
      Transport.send(mail(session.get(), letter));
      asked.answered(Vendors.Result.OK, "sent");
    } catch (MessagingException e) {
      String problem = e.getClass().getSimpleName();
      asked.answered(result(e), problem);
      LOG.log(Level.WARNING, "e-mail of message {0} failed: {1}", new Object[] {id, problem});
      delivery.failed(hospital, id, problem);
      return;
    }
    delivery.sent(hospital, id);
  }

  private static Vendors.Result result(MessagingException e) {
    return switch (e) {
      case AuthenticationFailedException wrongPassword -> Vendors.Result.FAILED;
      case SendFailedException addressee -> Vendors.Result.REFUSED;
      default -> Vendors.Result.NO_ANSWER;
    };
  }

  private MimeMessage mail(Session session, Letters.Letter letter) throws MessagingException {
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress(server.from()));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.email()));
    mail.setSubject(Wording.SUBJECT);
    mail.setText(letter.words());
    return mail;
  }
}
