package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carecompanion.domain.call.CallId;
import org.jspecify.annotations.Nullable;

/**
 * What a call is told when it was answered, and then the gather loop, turn by turn, or what follows
 * a stream. Addresses carry the call and the turn and are signed, so a repeat is known as one.
 */
@Path("{line}")
@Dependent
@Produces(MediaType.APPLICATION_XML)
public class GatherResource {
  private final GatherTurns turns;
  private final StreamTurns streams;
  private final TwimlWriter twiml;

  @Inject
  GatherResource(GatherTurns turns, StreamTurns streams, TwimlWriter twiml) {
    this.turns = turns;
    this.streams = streams;
    this.twiml = twiml;
  }

  @POST
  @Path("voice")
  public String answered(@Context ContainerRequestContext context, @QueryParam("call") UUID call) {
    CarrierRequest request = CarrierRequest.of(context);
    if (nameless(request, call)) return twiml.hangUp();
    return streams.wanted()
        ? streams.next(request, new CallId(call), StreamTurns.Ended.NONE)
        : turns.answered(request, new CallId(call));
  }

  @POST
  @Path("gather-response")
  public String heard(
      @Context ContainerRequestContext context,
      @QueryParam("call") UUID call,
      @QueryParam("turn") int turn) {
    CarrierRequest request = CarrierRequest.of(context);
    return nameless(request, call) || turn < 2
        ? twiml.hangUp()
        : turns.heard(request, new CallId(call), turn);
  }

  @POST
  @Path("waiting")
  public String waiting(
      @Context ContainerRequestContext context,
      @QueryParam("call") UUID call,
      @QueryParam("turn") int turn,
      @QueryParam("asked") int asked) {
    CarrierRequest request = CarrierRequest.of(context);
    return call == null || turn < 1 || asked < 1
        ? twiml.hangUp()
        : turns.waiting(request, new CallId(call), turn, asked);
  }

  @POST
  @Path("stream-ended")
  public String streamEnded(
      @Context ContainerRequestContext context,
      @QueryParam("call") UUID call,
      @QueryParam("stream") int stream,
      @QueryParam("asked") int asked) {
    CarrierRequest request = CarrierRequest.of(context);
    return nameless(request, call) || stream < 0 || asked < 0
        ? twiml.hangUp()
        : streams.next(request, new CallId(call), new StreamTurns.Ended(stream, asked));
  }

  @POST
  @Path("fallback")
  public String fallenBack(
      @Context ContainerRequestContext context, @QueryParam("call") UUID call) {
    CarrierRequest request = CarrierRequest.of(context);
    return nameless(request, call) ? twiml.hangUp() : turns.fallenBack(request, new CallId(call));
  }

  /** Without our id or the carrier's there is no telling whose words these are. */
  private static boolean nameless(CarrierRequest request, @Nullable UUID call) {
    return call == null || request.carrierCallId().isEmpty();
  }
}
