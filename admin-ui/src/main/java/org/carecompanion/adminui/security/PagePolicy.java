package org.carecompanion.adminui.security;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What scripts and styles the console's page may run. Scripts in the page itself carry a number
 * used once, so that a script somebody smuggled in does not run. Loosened as far as Vaadin 24 needs
 * and no further: {@code unsafe-eval}, since its client makes functions of what the server sends,
 * and styles in the page, since its components bring theirs along.
 */
final class PagePolicy {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 18;

  private PagePolicy() {}

  static void apply(IndexHtmlResponse page) {
    String nonce = nonce();
    page.getDocument().select("script").attr("nonce", nonce);
    page.getVaadinResponse().setHeader(AnswerHeaders.POLICY, policy(nonce));
  }

  private static String policy(String nonce) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' 'unsafe-eval' 'nonce-" + nonce + "'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "media-src 'self'",
        "connect-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }

  private static String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
