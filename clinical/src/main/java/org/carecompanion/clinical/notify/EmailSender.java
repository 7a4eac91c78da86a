package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.message.Message;
import org.carecompanion.domain.message.Messages;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;

/**
 * Sends one e-mail. Tried once: five minutes later the next one goes out anyway, and a failure
 * shows on the alert.
 */
@Dependent
public class EmailSender implements JobHandler {
  private static final Logger LOG = Logger.getLogger(EmailSender.class.getName());

  private final HospitalScope scope;
  private final Messages messages;
  private final StaffMembers staff;
  private final Delivery delivery;
  private final MailServer server;

  @Inject
  public EmailSender(
      HospitalScope scope,
      Messages messages,
      StaffMembers staff,
      Delivery delivery,
      MailServer server) {
    this.scope = scope;
    this.messages = messages;
    this.staff = staff;
    this.delivery = delivery;
    this.server = server;
  }

  private record Letter(String to, AlertId alert) {}

  @Override
  public JobKind kind() {
    return Outbox.SEND_EMAIL;
  }

  @Override
  public Optional<Duration> run(UUID hospital, UUID id) {
    Optional<Letter> letter =
        scope.call(
            hospital, () -> messages.find(id).filter(Message::waiting).flatMap(this::letter));
    letter.ifPresent(l -> send(hospital, id, l));
    return Optional.empty();
  }

  private Optional<Letter> letter(Message message) {
    return staff
        .find(message.staff())
        .map(StaffMember::email)
        .map(to -> new Letter(to, message.alert()));
  }

  private void send(UUID hospital, UUID id, Letter letter) {
    if (server.session().isEmpty()) {
      delivery.failed(hospital, id, "no mail server is configured");
      return;
    }
    try {
      Transport.send(mail(server.session().get(), letter));
      delivery.sent(hospital, id);
    } catch (MessagingException e) {
      LOG.log(
          Level.WARNING,
          "e-mail of message {0} failed: {1}",
          new Object[] {id, e.getClass().getSimpleName()});
      delivery.failed(hospital, id, e.getClass().getSimpleName());
    }
  }

  private MimeMessage mail(Session session, Letter letter) throws MessagingException {
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress(server.from()));
    mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(letter.to()));
    mail.setSubject(Wording.SUBJECT);
    mail.setText(Wording.text(server.publicUrl(), letter.alert()));
    return mail;
  }
}
