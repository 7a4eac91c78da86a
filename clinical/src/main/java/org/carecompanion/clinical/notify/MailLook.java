package org.carecompanion.clinical.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the configured mail server lets us in, without sending anything. For {@code companion
 * doctor}, which runs without a server and loads this class apart: hence only the JDK's own types.
 * Takes settings by key; gives lines, each with {@code name}, {@code status} (ok, warning,
 * problem), {@code says} and {@code fix}.
 */
public final class MailLook implements Function<Map<String, String>, List<Map<String, String>>> {
  @Override
  public List<Map<String, String>> apply(Map<String, String> settings) {
    return List.of(look(settings));
  }

  private static Map<String, String> look(Map<String, String> settings) {
    if (settings.containsKey("smtp.user") && !settings.containsKey("smtp.password"))
      return problem("smtp.user is given without smtp.password", "give both, or neither");
    Session session = SmtpSession.of(key -> Optional.ofNullable(settings.get(key))).orElseThrow();
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      String how = settings.containsKey("smtp.user") ? "lets us in" : "answers, without a sign-in";
      return line("ok", "the mail server " + how, "");
    } catch (AuthenticationFailedException e) {
      return problem(
          "the mail server does not accept smtp.user and smtp.password",
          "many providers want an app password here");
    } catch (MessagingException e) {
      return problem(
          "the mail server cannot be used (" + reason(e) + ")",
          "check smtp.host and smtp.port, and that the server offers STARTTLS (or set smtp.starttls=false on a network you trust)");
    }
  }

  /** Kinds only: what the server says may name addressees. */
  private static String reason(MessagingException e) {
    return e.getCause() == null
        ? e.getClass().getSimpleName()
        : e.getCause().getClass().getSimpleName();
  }

  private static Map<String, String> problem(String says, String fix) {
    return line("problem", says, fix);
  }

  private static Map<String, String> line(String status, String says, String fix) {
    return Map.of("name", "mail", "status", status, "says", says, "fix", fix);
  }
}
