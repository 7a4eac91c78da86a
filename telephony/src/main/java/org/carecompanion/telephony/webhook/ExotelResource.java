package org.carecompanion.telephony.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.media.ExotelStreams;
import org.jspecify.annotations.Nullable;

/**
 * Where Exotel's voicebot applet asks, for each call, to which address it is to bring the sound
 * (protocols.md 2.2). Exotel signs nothing: it brings the credential that stands in the address the
 * applet was given, and the call's own id, which it was given when the call was placed.
 */
@Path("exotel/{line}/stream")
@Dependent
public class ExotelResource {
  private static final String CARRIER_CALL_ID = "[A-Za-z0-9_-]{1,64}";

  private final ExotelStreams streams;
  private final TurnRunner runner;

  @Inject
  ExotelResource(ExotelStreams streams, TurnRunner runner) {
    this.streams = streams;
    this.runner = runner;
  }

  /** The one who asks, as far as it is said. */
  private record Asked(String line, UUID call, String carrierCallId) {}

  @GET
  public Response address(
      @PathParam("line") String line,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @QueryParam("CustomField") @Nullable UUID call,
      @QueryParam("CallSid") @Nullable String carrierCallId) {
    if (!streams.asks(Optional.ofNullable(authorization)))
      return Response.status(Status.FORBIDDEN).build();
    if (call == null || carrierCallId == null || !carrierCallId.matches(CARRIER_CALL_ID))
      return Response.status(Status.BAD_REQUEST).build();
    return address(new Asked(line, call, carrierCallId));
  }

  private Response address(Asked asked) {
    var found =
        runner.runOn(
            () -> streams.address(asked.line(), new CallId(asked.call()), asked.carrierCallId()),
            () -> {}); // nobody has said anything yet
    return switch (found) {
      case TurnRunner.Outcome.Ready<Optional<String>> ready ->
          ready.value().map(ExotelResource::told).orElseGet(ExotelResource::nothing);
      case TurnRunner.Outcome.StillThinking<Optional<String>> slow -> unavailable();
      case TurnRunner.Outcome.Broken<Optional<String>> broken -> unavailable();
    };
  }

  private static Response told(String url) {
    String json = JsonNodeFactory.instance.objectNode().put("url", url).toString();
    return Response.ok(json, MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Response nothing() {
    return Response.status(Status.NOT_FOUND).build();
  }

  private static Response unavailable() {
    return Response.status(Status.SERVICE_UNAVAILABLE).build();
  }
}
