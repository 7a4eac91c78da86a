package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The hospital's mail server by configuration. */
@ApplicationScoped
public class MailServer {
  @Inject private Config config;

  /** Empty without {@code smtp.host}. */
  Optional<Session> session() {
    return SmtpSession.of(key -> config.getOptionalValue(key, String.class));
  }

  String from() {
    return config.getValue("smtp.from", String.class);
  }
}
