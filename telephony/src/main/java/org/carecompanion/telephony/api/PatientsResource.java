package org.carecompanion.telephony.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Patients: from the hospital's record number to our id. */
@Path("patients")
@Dependent
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class PatientsResource {
  private final PatientLookup patients;

  @Inject
  PatientsResource(PatientLookup patients) {
    this.patients = patients;
  }

  @GET
  public List<Map<String, String>> byMrn(
      @Context ContainerRequestContext context, @QueryParam("mrn") String mrn) {
    return patients.named(ApiKeyFilter.caller(context), null, mrn).stream()
        .map(id -> Map.of("id", id.toString(), "mrn", mrn.strip()))
        .toList();
  }
}
