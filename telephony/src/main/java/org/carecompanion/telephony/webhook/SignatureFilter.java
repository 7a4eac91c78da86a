package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.telephony.carrier.CarrierAddresses;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.carrier.twilio.TwilioSignature;

/**
 * Reads the body once and lets only signed webhooks of open lines through. Whoever is refused
 * learns nothing and leaves nothing. What Exotel asks, who signs nothing, has a guard of its own.
 */
@Provider
@ApplicationScoped
public class SignatureFilter implements ContainerRequestFilter {
  private static final Logger LOG = Logger.getLogger(SignatureFilter.class.getName());

  /** Twilio's largest webhook is a few kilobytes; 60 s of speech is under two. */
  private static final int LARGEST_BODY = 64 * 1024;

  /** What anything is decided by. */
  private static final Set<String> READ =
      Set.of(
          "AccountSid",
          "CallSid",
          "CallStatus",
          "SpeechResult",
          "Confidence",
          "Digits",
          "AnsweredBy");

  @Context
  @SuppressWarnings("NullAway.Init") // Jersey fills it
  private ResourceInfo asked;

  @Inject private LineDirectory lines;
  @Inject private CarrierAddresses addresses;
  @Inject private TurnRunner runner;

  @Override
  public void filter(ContainerRequestContext context) throws IOException {
    if (asked.getResourceClass() == ExotelResource.class) return; // which nobody signs
    MediaType type = context.getMediaType();
    if (type == null || !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
      refuse(context, Status.UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    byte[] body = context.getEntityStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      refuse(context, Status.REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    try {
      verify(context, Form.parse(body));
    } catch (Form.Broken e) {
      refuse(context, Status.BAD_REQUEST);
    }
  }

  private void verify(ContainerRequestContext context, Form form) {
    Optional<LineAccess> line;
    switch (find(context.getUriInfo().getPathSegments().getFirst().getPath())) {
      case TurnRunner.Outcome.Ready<Optional<LineAccess>> ready -> line = ready.value();
      case TurnRunner.Outcome.StillThinking<Optional<LineAccess>> slow -> {
        apologise(context);
        return;
      }
      case TurnRunner.Outcome.Broken<Optional<LineAccess>> broken -> {
        apologise(context);
        return;
      }
    }
    if (line.isEmpty()) {
      refuse(context, Status.NOT_FOUND);
      return;
    }
    String signature = context.getHeaderString("X-Twilio-Signature");
    String url = addresses.asRequested(rawPathAndQuery(context.getUriInfo().getRequestUri()));
    boolean signed =
        signature != null
            && TwilioSignature.matches(line.get().account().token(), url, form.values(), signature)
            && form.one("AccountSid").filter(line.get().account().sid()::equals).isPresent();
    if (!signed) refuse(context, Status.FORBIDDEN);
    else if (form.ambiguous(READ) || twiceInTheAddress(context))
      refuse(context, Status.BAD_REQUEST);
    else context.setProperty(CarrierRequest.PROPERTY, new CarrierRequest(line.get(), form));
  }

  /** Our own addresses name everything once. */
  private static boolean twiceInTheAddress(ContainerRequestContext context) {
    return context.getUriInfo().getQueryParameters().values().stream()
        .anyMatch(values -> values.size() > 1);
  }

  /**
   * A line not known yet is looked up on the clock: a hung database must not keep the carrier
   * waiting.
   */
  private TurnRunner.Outcome<Optional<LineAccess>> find(String key) {
    Optional<LineAccess> known = lines.known(key);
    return known.isPresent()
        ? new TurnRunner.Outcome.Ready<>(known)
        : runner.run(() -> lines.line(key));
  }

  /** Who asks cannot be known while lines cannot be looked up; what is said gives nothing away. */
  private static void apologise(ContainerRequestContext context) {
    context.abortWith(
        Response.ok(TwimlWriter.apologyOfNobody(), MediaType.APPLICATION_XML).build());
  }

  private static String rawPathAndQuery(URI uri) {
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static void refuse(ContainerRequestContext context, Status status) {
    LOG.log(Level.INFO, "webhook refused: {0}", status.getStatusCode());
    context.abortWith(Response.status(status).build());
  }
}
