package org.carecompanion.telephony.api;

import static org.carecompanion.domain.staff.ApiScope.FOLLOW_UPS_READ;
import static org.carecompanion.domain.staff.ApiScope.FOLLOW_UPS_WRITE;

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
import org.carecompanion.clinical.followup.FollowUpDesk;
import org.carecompanion.clinical.followup.FollowUpReader;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpFilter;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.followup.FollowUpOutcome;
import org.carecompanion.domain.page.Mark;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.StaffId;

/** Follow-ups: read them, and say what came of one in the name of a clinician. */
@Path("follow-ups")
@Dependent
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class FollowUpsResource {
  private final FollowUpReader reader;
  private final FollowUpDesk desk;
  private final ActedFor actedFor;

  @Inject
  FollowUpsResource(FollowUpReader reader, FollowUpDesk desk, ActedFor actedFor) {
    this.reader = reader;
    this.desk = desk;
    this.actedFor = actedFor;
  }

  @GET
  @Needs(FOLLOW_UPS_READ)
  public Response list(@Context ContainerRequestContext context) {
    Fields query = Query.of(context);
    Page page = Query.page(query);
    FollowUpFilter filter = filter(query);
    query.checked();
    return Rows.page(
            reader.page(Program.of(context).caller(), filter, page),
            page,
            FollowUpJson::followUp,
            FollowUpsResource::mark)
        .response();
  }

  static FollowUpFilter filter(Fields query) {
    return new FollowUpFilter(
        query.choice("state", FollowUpFilter.State.class),
        query.choice("kind", FollowUpKind.class),
        query.shaped("patient_id", Shape.ID).map(PatientId::new),
        query.shaped("since", Shape.MOMENT));
  }

  private static Mark mark(FollowUp followUp) {
    return new Mark(followUp.createdAt(), followUp.id().value());
  }

  @GET
  @Path("{id}")
  @Needs(value = FOLLOW_UPS_READ, refuses = ProblemCode.NO_SUCH_FOLLOW_UP)
  public Response one(@Context ContainerRequestContext context, @PathParam("id") UUID id) {
    return found(Program.of(context).caller(), new FollowUpId(id)).response();
  }

  @POST
  @Path("{id}/complete")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(
      value = FOLLOW_UPS_WRITE,
      refuses = {ProblemCode.NO_SUCH_FOLLOW_UP, ProblemCode.SOMEONE_ELSE_FIRST})
  public Response complete(
      @Context ContainerRequestContext context, @PathParam("id") UUID id, Fields body) {
    Caller caller = Program.of(context).caller();
    Optional<StaffId> who = actedFor.read(caller, body);
    Completion completion = Completion.read(body);
    var followUp = new FollowUpId(id);
    Answer before = found(caller, followUp);
    if (!before.good()) return before.response();
    boolean done =
        desk.doneFor(caller, who.orElseThrow(), followUp, completion.outcome(), completion.note());
    return done
        ? found(caller, followUp).response()
        : Problem.of(ProblemCode.SOMEONE_ELSE_FIRST).response();
  }

  /** How a follow-up was done. */
  record Completion(FollowUpOutcome outcome, String note) {
    static Completion read(Fields fields) {
      fields.required("outcome");
      Optional<FollowUpOutcome> outcome = fields.choice("outcome", FollowUpOutcome.class);
      Optional<String> note = ActedFor.note(fields);
      fields.checked();
      return new Completion(outcome.orElseThrow(), note.orElse(""));
    }
  }

  private Answer found(Caller caller, FollowUpId id) {
    return reader
        .one(caller, id)
        .map(followUp -> Answer.ok(FollowUpJson.withNote(followUp)))
        .orElseGet(() -> Problem.of(ProblemCode.NO_SUCH_FOLLOW_UP).answer());
  }
}
