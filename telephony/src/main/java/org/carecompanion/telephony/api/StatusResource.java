package org.carecompanion.telephony.api;

import static org.carecompanion.domain.staff.ApiScope.STATUS_READ;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.carecompanion.db.figures.Gauges;
import org.carecompanion.db.figures.Vendors;

/**
 * How this node sees what it depends on: database, jobs, journal, carrier and mail. Readiness asks
 * the first two only; who must know about the others asks here. Times and codes, nothing of any
 * patient.
 */
@Path("status")
@Dependent
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class StatusResource {
  private final Gauges gauges;
  private final Clock clock;

  @Inject
  StatusResource(Gauges gauges, Clock clock) {
    this.gauges = gauges;
    this.clock = clock;
  }

  @GET
  @Needs(STATUS_READ)
  public Response status() {
    JsonArrayBuilder vendors = Json.createArrayBuilder();
    for (Vendors.Vendor vendor : Vendors.Vendor.values()) vendors.add(vendor(vendor));
    JsonObjectBuilder status =
        Json.createObjectBuilder()
            .add("database", Json.createObjectBuilder().add("up", figure("database_up") == 1))
            .add("jobs", amounts("jobs", "due", "oldest_due_seconds", "failing"))
            .add("journal", amounts("journal", "waiting", "not_on_disk", "dropped"))
            .add("vendors", vendors);
    double semantic = figure("semantic_ready");
    if (!Double.isNaN(semantic))
      status.add("semantic", Json.createObjectBuilder().add("ready", semantic == 1));
    return Response.ok(status.build()).build();
  }

  /** Left out while they are unknown. */
  private JsonObjectBuilder amounts(String of, String... names) {
    JsonObjectBuilder amounts = Json.createObjectBuilder();
    for (String name : names) {
      double amount = figure(of + "_" + name);
      if (!Double.isNaN(amount)) amounts.add(name, Math.round(amount));
    }
    return amounts;
  }

  private double figure(String name) {
    return gauges.amount("companion_" + name);
  }

  private JsonObject vendor(Vendors.Vendor vendor) {
    Vendors.State state = Vendors.state(vendor);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("vendor", vendor.name().toLowerCase(Locale.ROOT))
            .add("well", state.well());
    event(json, "last_success", state.success());
    event(json, "last_failure", state.failure());
    return json.build();
  }

  private void event(JsonObjectBuilder json, String name, Optional<Vendors.Event> event) {
    event.ifPresent(
        e ->
            json.add(name + "_at", clock.instant().minus(e.ago()).toString())
                .add(name + "_code", e.code()));
  }
}
