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
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.twilio.TwilioStatus;

/**
 * What the carrier tells about a call besides what was said: how it stands, and whether a machine
 * answered.
 */
@Path("{line}")
@Dependent
public class ProgressResource {
  private final CallProgress progress;
  private final Machines machines;
  private final TurnRunner runner;
  private final TwimlWriter twiml;

  @Inject
  ProgressResource(CallProgress progress, Machines machines, TurnRunner runner, TwimlWriter twiml) {
    this.progress = progress;
    this.machines = machines;
    this.runner = runner;
    this.twiml = twiml;
  }

  @POST
  @Path("status")
  public Response status(@Context ContainerRequestContext context, @QueryParam("call") UUID call) {
    CarrierRequest request = CarrierRequest.of(context);
    Optional<LineState> state = request.form().one("CallStatus").flatMap(TwilioStatus::of);
    Optional<String> carrierCallId = request.carrierCallId();
    if (call == null || state.isEmpty() || carrierCallId.isEmpty())
      return Response.status(Response.Status.BAD_REQUEST).build();
    var report = new LineReport(carrierCallId.get(), state.get());
    return WebhookAnswers.taken(
        runner.run(() -> progress.report(request.line(), new CallId(call), report)));
  }

  @POST
  @Path("amd")
  public Response machine(@Context ContainerRequestContext context, @QueryParam("call") UUID call) {
    CarrierRequest request = CarrierRequest.of(context);
    Optional<String> answeredBy = request.form().one("AnsweredBy");
    Optional<String> carrierCallId = request.carrierCallId();
    if (call == null || answeredBy.isEmpty() || carrierCallId.isEmpty())
      return Response.status(Response.Status.BAD_REQUEST).build();
    boolean machine = answeredBy.get().startsWith("machine") || answeredBy.get().equals("fax");
    if (machine)
      runner.start(() -> machines.answered(request.line(), new CallId(call), carrierCallId.get()));
    return Response.noContent().build();
  }

  @POST
  @Path("voicemail")
  @Produces(MediaType.APPLICATION_XML)
  public String voicemail(@Context ContainerRequestContext context, @QueryParam("call") UUID call) {
    CarrierRequest request = CarrierRequest.of(context);
    if (call == null) return twiml.hangUp();
    String callBack = new PhoneNumber(request.line().caller().callbackNumber()).national();
    return twiml.voicemail(request.line(), new CallId(call), callBack);
  }

  @POST
  @Path("voicemail-said")
  @Produces(MediaType.APPLICATION_XML)
  public String voicemailSaid(
      @Context ContainerRequestContext context, @QueryParam("call") UUID call) {
    CarrierRequest request = CarrierRequest.of(context);
    Optional<String> carrierCallId = request.carrierCallId();
    if (call != null && carrierCallId.isPresent())
      runner.run(
          () -> {
            machines.heardMessage(request.line(), new CallId(call), carrierCallId.get());
            return true;
          });
    return twiml.hangUp();
  }
}
