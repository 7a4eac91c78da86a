package org.carecompanion.clinical.notify;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** What the settings {@code smtp.*} come to. */
final class SmtpSession {
  private static final String TIMEOUT_MILLIS = "5000";

  private SmtpSession() {}

  /**
   * Empty without {@code smtp.host}.
   *
   * @param settings by key
   */
  static Optional<Session> of(Function<String, Optional<String>> settings) {
    return settings.apply("smtp.host").map(host -> session(host, settings));
  }

  private static Session session(String host, Function<String, Optional<String>> settings) {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", settings.apply("smtp.port").orElse("587"));
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty(
        "mail.smtp.starttls.required", settings.apply("smtp.starttls").orElse("true"));
    Optional<String> user = settings.apply("smtp.user");
    if (user.isEmpty()) return Session.getInstance(properties);
    properties.setProperty("mail.smtp.auth", "true");
    return Session.getInstance(
        properties, authenticator(user.get(), settings.apply("smtp.password").orElseThrow()));
  }

  private static Authenticator authenticator(String user, String password) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password);
      }
    };
  }
}
