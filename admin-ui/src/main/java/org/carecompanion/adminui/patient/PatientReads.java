package org.carecompanion.adminui.patient;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.PatientCards;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.consent.StopRequest;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.surgery.Surgeries;
import org.carecompanion.domain.surgery.Surgery;

/** Finds patients and reads one with everything that happened. */
@Dependent
public class PatientReads {
  private static final int CALLS = 200;

  @Inject HospitalScope scope;
  @Inject Patients patients;
  @Inject PatientCards cards;
  @Inject Surgeries surgeries;
  @Inject Consents consents;
  @Inject Calls calls;
  @Inject Alerts alerts;
  @Inject FollowUps followUps;
  @Inject Audit audit;

  /** By name, number or record number; all of them for an empty search. */
  List<PatientCard> search(SignedIn me, String words, int offset, int limit) {
    return scope.call(
        me.hospital().value(),
        () -> {
          List<PatientId> found =
              patients.search(words, offset, limit).stream().map(Patient::id).toList();
          Map<PatientId, PatientCard> byId = cards.of(found, me.zone());
          return found.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
        });
  }

  /**
   * Opens a patient's page; the audit says so. Empty if there is no such patient for this person.
   */
  Optional<PatientPage> open(SignedIn me, PatientId id) {
    return scope.call(
        me.hospital().value(),
        () -> {
          Optional<PatientPage> page = patients.find(id).map(p -> page(p, me));
          if (page.isPresent())
            audit.record(me.actor(), Action.READ_PATIENT, "patient", id.value());
          return page;
        });
  }

  Optional<PatientPage> again(SignedIn me, PatientId id) {
    return scope.call(me.hospital().value(), () -> patients.find(id).map(p -> page(p, me)));
  }

  private PatientPage page(Patient patient, SignedIn me) {
    Optional<Surgery> surgery = surgeries.latest(patient.id());
    return new PatientPage(
        cards.card(patient, surgery, me.zone()),
        new PatientPage.Entry(patient.details(), patient.version(), surgery),
        timeline(patient.id(), me),
        consents.of(patient.id()).stream()
            .map(c -> new PatientPage.Agreement(c, c.number().national()))
            .toList(),
        consents.stopped(patient.phone()).map(StopRequest::requestedAt));
  }

  /** What alerts say comes from what was said, so only those who read words see them. */
  private List<PatientPage.Event> timeline(PatientId id, SignedIn me) {
    Stream<PatientPage.Event> called =
        calls.of(id, CALLS).stream()
            .map(
                c ->
                    new PatientPage.CallHappened(c.id(), c.requestedAt(), c.status(), c.outcome()));
    Stream<PatientPage.Event> raised =
        me.readsWords()
            ? alerts.of(id).stream()
                .map(
                    a ->
                        new PatientPage.AlertRaised(
                            a.id(), a.raisedAt(), a.severity(), a.reason().title(), a.state()))
            : Stream.empty();
    Stream<PatientPage.Event> tasks =
        followUps.of(id).stream()
            .map(
                f ->
                    new PatientPage.TaskMade(
                        f.createdAt(), f.kind(), f.dueAt(), f.doneAt().isPresent()));
    return Stream.of(called, raised, tasks)
        .flatMap(events -> events)
        .sorted(Comparator.comparing(PatientPage.Event::at).reversed())
        .toList();
  }
}
