package org.carecompanion.telephony.api;

import static org.carecompanion.domain.staff.ApiScope.PATIENTS_READ;
import static org.carecompanion.domain.staff.ApiScope.PATIENTS_WRITE;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.register.PatientReader;
import org.carecompanion.clinical.register.PatientRegister.Saved;
import org.carecompanion.domain.page.Mark;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Caller;

/** Patients: found by the hospital's record number or by name, entered and corrected. */
@Path("patients")
@Dependent
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class PatientsResource {
  private final PatientReader reader;
  private final PatientOrders orders;

  @Inject
  PatientsResource(PatientReader reader, PatientOrders orders) {
    this.reader = reader;
    this.orders = orders;
  }

  @GET
  @Needs(PATIENTS_READ)
  public Response list(@Context ContainerRequestContext context) {
    Fields query = Query.of(context);
    Page page = Query.page(query);
    Wanted wanted = Wanted.read(query);
    query.checked();
    List<Patient> found = found(Program.of(context).caller(), wanted, page);
    return Rows.page(found, page, PatientJson::inList, PatientsResource::mark).response();
  }

  /** Which patients: one record number, or words of a name, number or record number. */
  record Wanted(Optional<String> mrn, Optional<String> words) {
    static Wanted read(Fields query) {
      return new Wanted(query.words("mrn", 40), query.words("q", 80));
    }
  }

  private List<Patient> found(Caller caller, Wanted wanted, Page page) {
    return wanted
        .mrn()
        .map(mrn -> reader.byMrn(caller, mrn).stream().toList())
        .orElseGet(() -> reader.page(caller, wanted.words().orElse(""), page));
  }

  private static Mark mark(Patient patient) {
    return new Mark(patient.createdAt(), patient.id().value());
  }

  @GET
  @Path("{id}")
  @Needs(value = PATIENTS_READ, refuses = ProblemCode.NO_SUCH_PATIENT)
  public Response one(@Context ContainerRequestContext context, @PathParam("id") UUID id) {
    return story(Program.of(context).caller(), new PatientId(id), Response.Status.OK).response();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(value = PATIENTS_WRITE, refuses = ProblemCode.MRN_TAKEN)
  public Response add(@Context ContainerRequestContext context, Fields body) {
    Caller caller = Program.of(context).caller();
    return answer(caller, orders.add(caller, PatientOrder.added(body)), Response.Status.CREATED);
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(
      value = PATIENTS_WRITE,
      refuses = {
        ProblemCode.NO_SUCH_PATIENT,
        ProblemCode.MRN_TAKEN,
        ProblemCode.SOMEONE_ELSE_FIRST
      })
  public Response change(
      @Context ContainerRequestContext context, @PathParam("id") UUID id, Fields body) {
    Caller caller = Program.of(context).caller();
    PatientOrder order = PatientOrder.changed(body);
    Answer before = story(caller, new PatientId(id), Response.Status.OK);
    if (!before.good()) return before.response();
    Saved saved = orders.change(caller, new PatientId(id), order);
    return answer(caller, saved, Response.Status.OK);
  }

  private Response answer(Caller caller, Saved saved, Response.Status status) {
    return switch (saved) {
      case Saved.Done done -> story(caller, done.patient(), status).response();
      case Saved.MrnTaken taken ->
          Problem.of(ProblemCode.MRN_TAKEN, "Patient " + taken.by() + " has this record number.")
              .response();
      case Saved.SomeoneElseFirst first -> Problem.of(ProblemCode.SOMEONE_ELSE_FIRST).response();
      case Saved.NotFound none -> Problem.of(ProblemCode.NO_SUCH_PATIENT).response();
    };
  }

  private Answer story(Caller caller, PatientId id, Response.Status status) {
    return reader
        .story(caller, id)
        .map(story -> new Answer(status.getStatusCode(), PatientJson.story(story)))
        .orElseGet(() -> Problem.of(ProblemCode.NO_SUCH_PATIENT).answer());
  }
}
