package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The hospital's mail server by configuration: {@code smtp.host, smtp.port, smtp.user,
 * smtp.password, smtp.from, smtp.starttls}.
 */
@ApplicationScoped
public class MailServer {
  private static final String TIMEOUT_MILLIS = "5000";

  @Inject private Config config;

  /** Empty without {@code smtp.host}. */
  Optional<Session> session() {
    return config.getOptionalValue("smtp.host", String.class).map(this::session);
  }

  String from() {
    return config.getValue("smtp.from", String.class);
  }

  private Session session(String host) {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty(
        "mail.smtp.port", config.getOptionalValue("smtp.port", String.class).orElse("587"));
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty(
        "mail.smtp.starttls.required",
        config.getOptionalValue("smtp.starttls", String.class).orElse("true"));
    Optional<String> user = config.getOptionalValue("smtp.user", String.class);
    user.ifPresent(u -> properties.setProperty("mail.smtp.auth", "true"));
    return Session.getInstance(properties, user.map(this::authenticator).orElse(null));
  }

  private @Nullable Authenticator authenticator(String user) {
    String password = config.getValue("smtp.password", String.class);
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password);
      }
    };
  }
}
