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
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.figures.Vendors;

/** Hands one e-mail to the mail server. */
@Dependent
class Mailing {
  private static final Logger LOG = Logger.getLogger(Mailing.class.getName());

  private final MailServer server;

  @Inject
  Mailing(MailServer server) {
    this.server = server;
  }

  /**
   * Returns what went wrong, as a code; empty when the server has it.
   *
   * @param id of the message: the mail's own id is made of it, so that a mail handed over twice is
   *     one mail to whoever receives it
   */
  Optional<String> deliver(UUID id, Mail mail) {
    Optional<Session> session = server.session();
    if (session.isEmpty()) return Optional.of("no_mail_server");
    Vendors.Asked asked = Vendors.ask(Vendors.Vendor.SMTP, "mail");
    try {
      Transport.send(written(session.get(), id, mail));
      asked.answered(Vendors.Result.OK, "sent");
      return Optional.empty();
    } catch (MessagingException e) {
      String problem = e.getClass().getSimpleName();
      asked.answered(result(e), problem);
      LOG.log(Level.WARNING, "e-mail of message {0} failed: {1}", new Object[] {id, problem});
      return Optional.of(problem);
    }
  }

  private static Vendors.Result result(MessagingException e) {
    return switch (e) {
      case AuthenticationFailedException wrongPassword -> Vendors.Result.FAILED;
      case SendFailedException addressee -> Vendors.Result.REFUSED;
      default -> Vendors.Result.NO_ANSWER;
    };
  }

  private MimeMessage written(Session session, UUID id, Mail mail) throws MessagingException {
    MimeMessage written = new Identified(session, id);
    written.setFrom(new InternetAddress(server.from()));
    written.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    written.setSubject(mail.subject());
    written.setText(mail.words());
    return written;
  }

  private static final class Identified extends MimeMessage {
    private final UUID id;

    Identified(Session session, UUID id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@companion>");
    }
  }
}
