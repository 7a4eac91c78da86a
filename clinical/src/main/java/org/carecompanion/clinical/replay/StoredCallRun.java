package org.carecompanion.clinical.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carecompanion.clinical.checkin.EarlierPain;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.db.scope.WithoutServer;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.Patients;

/**
 * Reads one stored call for the command line, which {@link ReplayRun} then replays: {@code call} in
 * (its id); {@code transcript}, the protocol it {@code ran} and {@code then}, what came of it, out;
 * {@code problem} when it is not there or closed. The database and its keys are those of the
 * settings that the server would be handed. Who stands at the command line is not known, so the
 * reading is on record as the installation's own, and words about restricted patients stay closed.
 */
public final class StoredCallRun
    implements Function<Map<String, String>, List<Map<String, String>>> {
  private static final String BY_COMMAND = "replay_command";

  @Override
  public List<Map<String, String>> apply(Map<String, String> asked) {
    try (WithoutServer rows =
        WithoutServer.signedIn(
            setting("companion.database.url"),
            setting("companion.database.user"),
            setting("companion.database.password"))) {
      return List.of(read(rows, asked.getOrDefault("call", "")));
    } catch (PersistenceException e) {
      return List.of(
          Map.of(
              "problem",
              "The database does not fit this version of the product, or cannot be read. companion migrate brings it up to date; companion doctor says more."));
    }
  }

  private static String setting(String name) {
    return Optional.ofNullable(System.getProperty(name)).orElse("");
  }

  private static Map<String, String> read(WithoutServer rows, String id) {
    Optional<CallId> wanted = callId(id);
    HospitalScope scope = rows.scope();
    EntityManager entities = rows.entities();
    for (UUID hospital : new AcrossHospitals(entities, scope).hospitals()) {
      Optional<Map<String, String>> found =
          scope.call(
              hospital,
              () -> wanted.flatMap(new Calls(entities)::find).map(call -> read(entities, call)));
      if (found.isPresent()) return found.get();
    }
    return Map.of("problem", "there is no call " + id);
  }

  private static Optional<CallId> callId(String id) {
    try {
      return Optional.of(new CallId(UUID.fromString(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> read(EntityManager entities, Call call) {
    if (new Patients(entities).find(call.patient()).filter(Patient::restricted).isPresent())
      return Map.of(
          "problem",
          "This call is about a restricted patient. Replay it in the console, where whoever reads it says why.");
    new Audit(entities, Clock.systemUTC())
        .bySystem(
            Deed.of(Action.READ_TRANSCRIPT, "call", call.id().value())
                .about(call.patient())
                .because(BY_COMMAND));
    Findings findings = new Findings(entities);
    StoredCalls stored =
        new StoredCalls(
            new Calls(entities), findings, new Alerts(entities), new EarlierPain(findings));
    ProtocolChoice ran = call.plan().protocol();
    try {
      return Map.of(
          "transcript", TranscriptJson.write(stored.transcript(call)),
          "ran", ran.key() + " v" + ran.version(),
          "then", ReplayRun.Outcomes.of(call.id().toString(), stored.then(call)).json());
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("a call could not be handed on", e);
    }
  }
}
