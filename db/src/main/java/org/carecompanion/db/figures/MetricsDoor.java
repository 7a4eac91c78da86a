package org.carecompanion.db.figures;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Shows the server's {@code /metrics} to operators only: whoever brings {@code
 * companion.metrics.token} as a bearer token. Without that setting there is no such page.
 */
@WebFilter(
    urlPatterns = {"/metrics", "/metrics/*"},
    asyncSupported = true)
public class MetricsDoor extends HttpFilter {
  private static final String SCHEME = "Bearer ";

  @Inject
  @ConfigProperty(name = "companion.metrics.token")
  private Optional<String> token = Optional.empty();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (token.isEmpty()) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    else if (brought(request.getHeader("Authorization"), token.get())) {
      var page = new EachOnce(response);
      chain.doFilter(request, page);
      page.passOn();
    } else {
      response.setHeader("WWW-Authenticate", "Bearer");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /** Hashes are compared, in constant time: neither the token's bytes nor its length show. */
  private static boolean brought(@Nullable String header, String token) {
    return header != null
        && header.startsWith(SCHEME)
        && MessageDigest.isEqual(hash(header.substring(SCHEME.length()).strip()), hash(token));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
