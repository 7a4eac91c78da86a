package org.carecompanion.telephony.api;

import static org.carecompanion.domain.staff.ApiScope.ALERTS_READ;
import static org.carecompanion.domain.staff.ApiScope.ALERTS_WRITE;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carecompanion.clinical.alert.AlertChange;
import org.carecompanion.clinical.alert.AlertDesk;
import org.carecompanion.clinical.alert.AlertReader;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertFilter;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.page.Mark;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.StaffId;

/** Alerts: read them, and acknowledge and resolve them in the name of a clinician. */
@Path("alerts")
@Dependent
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AlertsResource {
  private final AlertReader reader;
  private final AlertDesk desk;
  private final ActedFor actedFor;

  @Inject
  AlertsResource(AlertReader reader, AlertDesk desk, ActedFor actedFor) {
    this.reader = reader;
    this.desk = desk;
    this.actedFor = actedFor;
  }

  @GET
  @Needs(ALERTS_READ)
  public Response list(@Context ContainerRequestContext context) {
    Fields query = Query.of(context);
    Page page = Query.page(query);
    AlertFilter filter = filter(query);
    query.checked();
    return Rows.page(
            reader.page(Program.of(context).caller(), filter, page),
            page,
            AlertJson::inList,
            AlertsResource::mark)
        .response();
  }

  static AlertFilter filter(Fields query) {
    return new AlertFilter(
        query.choice("state", AlertState.class),
        query.choice("severity", Severity.class),
        query.shaped("patient_id", Shape.ID).map(PatientId::new),
        query.shaped("since", Shape.MOMENT));
  }

  private static Mark mark(Alert alert) {
    return new Mark(alert.raisedAt(), alert.id().value());
  }

  @GET
  @Path("{id}")
  @Needs(value = ALERTS_READ, refuses = ProblemCode.NO_SUCH_ALERT)
  public Response one(@Context ContainerRequestContext context, @PathParam("id") UUID id) {
    return story(Program.of(context).caller(), new AlertId(id)).response();
  }

  @POST
  @Path("{id}/acknowledge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(
      value = ALERTS_WRITE,
      refuses = {ProblemCode.NO_SUCH_ALERT, ProblemCode.SOMEONE_ELSE_FIRST})
  public Response acknowledge(
      @Context ContainerRequestContext context, @PathParam("id") UUID id, Fields body) {
    Caller caller = Program.of(context).caller();
    Optional<StaffId> who = actedFor.read(caller, body);
    body.checked();
    return act(
        caller, new AlertId(id), alert -> desk.acknowledgeFor(caller, who.orElseThrow(), alert));
  }

  @POST
  @Path("{id}/resolve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(
      value = ALERTS_WRITE,
      refuses = {ProblemCode.NO_SUCH_ALERT, ProblemCode.SOMEONE_ELSE_FIRST})
  public Response resolve(
      @Context ContainerRequestContext context, @PathParam("id") UUID id, Fields body) {
    Caller caller = Program.of(context).caller();
    Optional<StaffId> who = actedFor.read(caller, body);
    Resolution resolution = Resolution.read(body);
    return act(
        caller,
        new AlertId(id),
        alert ->
            desk.resolveFor(
                caller, who.orElseThrow(), alert, resolution.outcome(), resolution.note()));
  }

  /** What came of an alert. */
  record Resolution(AlertOutcome outcome, String note) {
    static Resolution read(Fields fields) {
      fields.required("outcome", "note");
      Optional<AlertOutcome> outcome = fields.choice("outcome", AlertOutcome.class);
      Optional<String> note = ActedFor.note(fields);
      fields.checked();
      return new Resolution(outcome.orElseThrow(), note.orElseThrow());
    }
  }

  /** On an alert that this program may read, and only then. */
  private Response act(Caller caller, AlertId id, Function<AlertId, AlertChange> act) {
    Answer before = story(caller, id);
    return before.good() ? answer(caller, act.apply(id)) : before.response();
  }

  private Response answer(Caller caller, AlertChange change) {
    return switch (change) {
      case AlertChange.Done done -> story(caller, done.alert()).response();
      case AlertChange.SomeoneElseFirst first ->
          Problem.of(
                  ProblemCode.SOMEONE_ELSE_FIRST,
                  first.name() + " was first, at " + first.at() + "; nothing was changed.")
              .response();
      case AlertChange.NotFound none -> Problem.of(ProblemCode.NO_SUCH_ALERT).response();
    };
  }

  private Answer story(Caller caller, AlertId id) {
    return reader
        .story(caller, id)
        .map(story -> Answer.ok(AlertJson.story(story)))
        .orElseGet(() -> Problem.of(ProblemCode.NO_SUCH_ALERT).answer());
  }
}
