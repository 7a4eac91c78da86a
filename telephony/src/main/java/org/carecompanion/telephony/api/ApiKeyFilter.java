package org.carecompanion.telephony.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import org.carecompanion.domain.staff.ApiSecret;

/**
 * Lets requests with a key in, before anything else is known about them: a stranger does not even
 * learn which addresses there are. Reads nothing but the Authorization header: a console cookie is
 * worth nothing here.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class ApiKeyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String LEFT = Buckets.Left.class.getName();
  private static final String SCHEME = "Bearer ";
  private static final int LONGEST_SECRET = 200;

  @Inject private KeyRing ring;
  @Inject private RateLimits limits;
  @Inject private ClientAddress address;

  @Override
  public void filter(ContainerRequestContext request) {
    String from = address.current();
    if (refused(request, limits.address(from))) return;
    Optional<Program> program = secret(request).flatMap(secret -> ring.program(secret, from));
    if (program.isEmpty()) {
      if (!refused(request, limits.stranger(from)))
        request.abortWith(Problem.of(ProblemCode.NO_VALID_KEY).response());
      return;
    }
    if (refused(request, limits.key(program.get().key()))) return;
    request.setProperty(Program.PROPERTY, program.get());
  }

  private static Optional<ApiSecret> secret(ContainerRequestContext request) {
    return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .filter(secret -> !secret.isEmpty() && secret.length() <= LONGEST_SECRET)
        .map(ApiSecret::new);
  }

  /** Notes what is left, for the answer's headers, and answers if that is nothing. */
  private static boolean refused(ContainerRequestContext request, Buckets.Left left) {
    request.setProperty(LEFT, left);
    if (left.refused()) request.abortWith(Problem.of(ProblemCode.TOO_MANY_REQUESTS).response());
    return left.refused();
  }

  /** The RateLimit fields are those of draft-ietf-httpapi-ratelimit-headers-10. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    if (response.getStatus() == ProblemCode.NO_VALID_KEY.status())
      headers.putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    if (!(request.getProperty(LEFT) instanceof Buckets.Left left)) return;
    headers.putSingle("RateLimit-Policy", "\"minute\";q=%d;w=60".formatted(left.limit()));
    headers.putSingle(
        "RateLimit", "\"minute\";r=%d;t=%d".formatted(left.requests(), seconds(left.untilFull())));
    if (left.refused()) headers.putSingle(HttpHeaders.RETRY_AFTER, seconds(left.untilNext()));
  }

  /** Rounded up: a program that waits as long is let in. */
  private static long seconds(Duration wait) {
    return wait.plusNanos(999_999_999).toSeconds();
  }
}
