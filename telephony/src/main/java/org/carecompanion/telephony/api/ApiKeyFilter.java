package org.carecompanion.telephony.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/**
 * Lets requests with a key in. Reads nothing but the Authorization header: a console cookie is
 * worth nothing here.
 */
@Provider
@ApplicationScoped
public class ApiKeyFilter implements ContainerRequestFilter {
  private static final String CALLER = Caller.class.getName();
  private static final String SCHEME = "Bearer ";

  @Inject private AcrossHospitals across;

  @Override
  public void filter(ContainerRequestContext context) {
    String header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
    Optional<Caller> caller =
        header != null && header.startsWith(SCHEME)
            ? caller(header.substring(SCHEME.length()))
            : Optional.empty();
    caller.ifPresentOrElse(
        c -> context.setProperty(CALLER, c),
        () ->
            context.abortWith(
                Problem.of(
                        Status.UNAUTHORIZED,
                        "no_valid_key",
                        "Send a valid API key as a bearer token.")
                    .response()));
  }

  private Optional<Caller> caller(String secret) {
    return across
        .apiKey(new ApiSecret(secret.strip()).hash())
        .map(
            owned ->
                new Caller(
                    Actor.key(new ApiKeyId(owned.id())),
                    new HospitalId(owned.hospital()),
                    Role.PROGRAM));
  }

  static Caller caller(ContainerRequestContext context) {
    if (context.getProperty(CALLER) instanceof Caller caller) return caller;
    throw new IllegalStateException("an unauthenticated request");
  }
}
