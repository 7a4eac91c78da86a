package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.carrier.CarrierRecordings.Made;
import org.carecompanion.telephony.recording.RecordingReports;

/**
 * What the carrier tells about the recording of a call. Its own address of the sound is not looked
 * at: only the id counts.
 */
@Path("{line}")
@Dependent
public class RecordingResource {
  private static final Pattern RECORDING = Pattern.compile("RE[0-9a-f]{32}");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

  private final RecordingReports reports;
  private final TurnRunner runner;

  @Inject
  RecordingResource(RecordingReports reports, TurnRunner runner) {
    this.reports = reports;
    this.runner = runner;
  }

  @POST
  @Path("recording")
  public Response recording(
      @Context ContainerRequestContext context, @QueryParam("call") UUID call) {
    CarrierRequest request = CarrierRequest.of(context);
    Optional<String> carrierCallId = request.carrierCallId();
    String status = request.form().one("RecordingStatus").orElse("");
    if (call == null || carrierCallId.isEmpty())
      return Response.status(Response.Status.BAD_REQUEST).build();
    Optional<Made> made = made(request.form());
    return switch (status) {
      case "in-progress" -> Response.noContent().build();
      case "completed" ->
          made.isEmpty()
              ? Response.status(Response.Status.BAD_REQUEST).build()
              : note(request, call, made);
      case "absent" -> note(request, call, Optional.empty());
      default -> Response.status(Response.Status.BAD_REQUEST).build();
    };
  }

  private static Optional<Made> made(Form form) {
    Optional<Duration> lasted =
        form.one("RecordingDuration")
            .filter(text -> SECONDS.matcher(text).matches())
            .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    return form.one("RecordingSid")
        .filter(id -> RECORDING.matcher(id).matches())
        .map(id -> new Made(id, lasted));
  }

  private Response note(CarrierRequest request, UUID call, Optional<Made> made) {
    return WebhookAnswers.taken(
        runner.run(
            () ->
                reports.report(
                    request.line(),
                    new CallId(call),
                    request.carrierCallId().orElseThrow(),
                    made)));
  }
}
