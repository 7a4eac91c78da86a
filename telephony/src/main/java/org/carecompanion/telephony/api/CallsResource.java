package org.carecompanion.telephony.api;

import static org.carecompanion.domain.staff.ApiScope.CALLS_READ;
import static org.carecompanion.domain.staff.ApiScope.CALLS_WRITE;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.carecompanion.clinical.checkin.CallReader;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallFilter;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallReference;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.page.Mark;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Caller;
import org.jspecify.annotations.Nullable;

/** Calls: ask for one, and read what became of it. */
@Path("calls")
@Dependent
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class CallsResource {
  private final CallOrders orders;
  private final CallStopping stopping;
  private final CallReader reader;

  @Inject
  CallsResource(CallOrders orders, CallStopping stopping, CallReader reader) {
    this.orders = orders;
    this.stopping = stopping;
    this.reader = reader;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(
      value = CALLS_WRITE,
      refuses = {
        ProblemCode.NO_SUCH_PATIENT,
        ProblemCode.ALREADY_CALLING,
        ProblemCode.REFERENCE_TAKEN,
        ProblemCode.NO_SURGERY,
        ProblemCode.NO_PROTOCOL,
        ProblemCode.KEY_REUSED
      })
  public Response request(
      @Context ContainerRequestContext context,
      @HeaderParam(Marked.HEADER) @Nullable String name,
      Fields body) {
    return orders.place(Program.of(context), name, body);
  }

  @GET
  @Needs(CALLS_READ)
  public Response list(@Context ContainerRequestContext context) {
    Fields query = Query.of(context);
    Page page = Query.page(query);
    CallFilter filter = filter(query);
    query.checked();
    return Rows.page(
            reader.page(Program.of(context).caller(), filter, page),
            page,
            CallJson::inList,
            CallsResource::mark)
        .response();
  }

  static CallFilter filter(Fields query) {
    return new CallFilter(
        query.choice("status", CallStatus.class),
        query.choice("outcome", CallOutcome.class),
        query.shaped("patient_id", Shape.ID).map(PatientId::new),
        query.value("reference", CallReference::new),
        query.shaped("since", Shape.MOMENT));
  }

  private static Mark mark(Call call) {
    return new Mark(call.requestedAt(), call.id().value());
  }

  /** Those without an end, oldest first. */
  @GET
  @Path("active")
  @Needs(CALLS_READ)
  public Response active(@Context ContainerRequestContext context) {
    return Rows.all(reader.active(Program.of(context).caller()), CallJson::inList).response();
  }

  @GET
  @Path("{id}")
  @Needs(value = CALLS_READ, refuses = ProblemCode.NO_SUCH_CALL)
  public Response one(@Context ContainerRequestContext context, @PathParam("id") UUID id) {
    Caller caller = Program.of(context).caller();
    return reader
        .story(caller, new CallId(id))
        .map(story -> Answer.ok(CallJson.story(story)))
        .orElseGet(() -> Problem.of(ProblemCode.NO_SUCH_CALL).answer())
        .response();
  }

  @GET
  @Path("{id}/transcript")
  @Needs(value = CALLS_READ, refuses = ProblemCode.NO_SUCH_CALL)
  public Response transcript(@Context ContainerRequestContext context, @PathParam("id") UUID id) {
    Caller caller = Program.of(context).caller();
    return reader
        .transcript(caller, new CallId(id))
        .map(turns -> Answer.ok(CallJson.transcript(turns)))
        .orElseGet(() -> Problem.of(ProblemCode.NO_SUCH_CALL).answer())
        .response();
  }

  /** How everything stands that was asked about or spoken of; what was not asked says so. */
  @GET
  @Path("{id}/findings")
  @Needs(value = CALLS_READ, refuses = ProblemCode.NO_SUCH_CALL)
  public Response findings(@Context ContainerRequestContext context, @PathParam("id") UUID id) {
    Caller caller = Program.of(context).caller();
    return reader
        .slots(caller, new CallId(id))
        .map(slots -> Answer.ok(SlotJson.table(slots)))
        .orElseGet(() -> Problem.of(ProblemCode.NO_SUCH_CALL).answer())
        .response();
  }

  /** Nobody is to be spoken to: only before somebody answers. */
  @POST
  @Path("{id}/cancel")
  @Needs(
      value = CALLS_WRITE,
      refuses = {ProblemCode.NO_SUCH_CALL, ProblemCode.CALL_ANSWERED, ProblemCode.CALL_OVER})
  public Response cancel(@Context ContainerRequestContext context, @PathParam("id") UUID id) {
    return stopping.cancel(Program.of(context).caller(), new CallId(id)).response();
  }

  /** The line is cut while somebody is on it. */
  @POST
  @Path("{id}/hangup")
  @Needs(
      value = CALLS_WRITE,
      refuses = {ProblemCode.NO_SUCH_CALL, ProblemCode.CALL_NOT_ANSWERED, ProblemCode.CALL_OVER})
  public Response hangUp(@Context ContainerRequestContext context, @PathParam("id") UUID id) {
    return stopping.hangUp(Program.of(context).caller(), new CallId(id)).response();
  }
}
