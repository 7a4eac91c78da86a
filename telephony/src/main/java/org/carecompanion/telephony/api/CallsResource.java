package org.carecompanion.telephony.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.checkin.CallPlanner;
import org.carecompanion.clinical.checkin.CallPlanner.Planned;
import org.carecompanion.clinical.checkin.CallReader;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Caller;

/** Calls: ask for one, and read what became of it. */
@Path("calls")
@Dependent
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class CallsResource {
  private final CallPlanner planner;
  private final CallReader reader;
  private final PatientLookup patients;

  @Inject
  CallsResource(CallPlanner planner, CallReader reader, PatientLookup patients) {
    this.planner = planner;
    this.reader = reader;
    this.patients = patients;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response request(@Context ContainerRequestContext context, CallRequest request) {
    Caller caller = ApiKeyFilter.caller(context);
    if (request == null
        || !CallJson.FOLLOW_UP.equals(
            Optional.ofNullable(request.callType()).orElse(CallJson.FOLLOW_UP)))
      return Problem.of(Status.BAD_REQUEST, "invalid_call_type", "call_type is follow_up.")
          .response();
    Optional<PatientId> patient = patients.named(caller, request.patientId(), request.mrn());
    if (patient.isEmpty()) return noPatient();
    return answer(planner.callNow(caller, patient.get(), CallType.FOLLOW_UP));
  }

  @GET
  @Path("{id}")
  public Response one(@Context ContainerRequestContext context, @PathParam("id") UUID id) {
    return reader
        .story(ApiKeyFilter.caller(context), new CallId(id))
        .map(story -> Response.ok(CallJson.story(story)).build())
        .orElseGet(CallsResource::noCall);
  }

  @GET
  @Path("{id}/transcript")
  public Response transcript(@Context ContainerRequestContext context, @PathParam("id") UUID id) {
    return reader
        .transcript(ApiKeyFilter.caller(context), new CallId(id))
        .map(turns -> Response.ok(CallJson.transcript(turns)).build())
        .orElseGet(CallsResource::noCall);
  }

  private static Response answer(Planned planned) {
    return switch (planned) {
      case Planned.Dialing dialing ->
          Response.accepted(Map.of("id", dialing.call().toString(), "status", "planned")).build();
      case Planned.AlreadyCalling already ->
          Problem.of(
                  Status.CONFLICT,
                  "already_calling",
                  "Call " + already.call() + " with this patient has no end yet.")
              .response();
      case Planned.NoSuchPatient none -> noPatient();
      case Planned.NoSuchLine none ->
          Problem.of(Status.BAD_REQUEST, "no_such_line", "from_number is no line of this hospital.")
              .response();
      case Planned.ReferenceTaken taken ->
          Problem.of(
                  Status.CONFLICT, "reference_taken", "Call " + taken.by() + " has this reference.")
              .response();
      case Planned.NoSurgery none ->
          Problem.of(Status.CONFLICT, "no_surgery", "No operation is on record for this patient.")
              .response();
      case Planned.NoProtocol none ->
          Problem.of(
                  Status.CONFLICT,
                  "no_protocol",
                  "No protocol covers this operation and call type.")
              .response();
    };
  }

  private static Response noPatient() {
    return Problem.of(
            Status.NOT_FOUND,
            "no_such_patient",
            "Name a patient of this hospital by patient_id or mrn.")
        .response();
  }

  private static Response noCall() {
    return Problem.of(Status.NOT_FOUND, "no_such_call", "There is no such call.").response();
  }
}
