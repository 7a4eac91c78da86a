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
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState.Given.Kind;
import org.carecompanion.clinical.register.PatientRegister.Operation;
import org.carecompanion.clinical.summary.Slots;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.Call;
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
  @Inject Slots slots;
  @Inject Audit audit;

  /** By name, number or record number; all of them for an empty search. */
  List<PatientCard> search(SignedIn me, String words, int offset, int limit) {
    return scope.call(
        me.hospital().value(),
        () -> {
          List<PatientId> found =
              patients.search(words, offset, limit).stream().map(Patient::id).toList();
          Map<PatientId, PatientCard> byId = cards.of(found, me.caller(), me.zone());
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
            audit.read(me.caller(), Deed.of(Action.READ_PATIENT, "patient", id.value()).about(id));
          return page;
        });
  }

  Optional<PatientPage> again(SignedIn me, PatientId id) {
    return scope.call(me.hospital().value(), () -> patients.find(id).map(p -> page(p, me)));
  }

  private PatientPage page(Patient patient, SignedIn me) {
    Optional<Surgery> surgery = surgeries.latest(patient.id());
    PatientCard card = cards.card(patient, surgery, me.caller(), me.zone());
    return new PatientPage(
        card,
        new PatientPage.Entry(
            patient.details(),
            patient.speakingPace(),
            patient.version(),
            surgery.map(s -> new Operation(s.family(), s.procedureName(), s.performedOn()))),
        timeline(card, me),
        consents.of(patient.id()).stream().map(PatientPage.Agreement::of).toList(),
        consents.stopped(patient.phone()).map(StopRequest::requestedAt));
  }

  /** What an alert is called comes from what was said. */
  private static PatientPage.AlertRaised raised(Alert alert, PatientCard card) {
    String title = card.closed() ? Texts.of("access.closed") : alert.reason().title();
    return new PatientPage.AlertRaised(
        alert.id(), alert.raisedAt(), alert.severity(), title, alert.state());
  }

  private Optional<PatientPage.Answered> answered(Call call, SignedIn me) {
    if (!me.readsWords() || !call.ended()) return Optional.empty();
    int asked = slots.questions(call.plan().protocol()).size();
    return call.state()
        .map(ConversationJson::read)
        .map(
            state ->
                state.memory().answers().values().stream()
                    .filter(given -> given.kind() != Kind.UNANSWERED)
                    .count())
        .map(given -> new PatientPage.Answered(given, asked));
  }

  /** What alerts say comes from what was said, so only those who read words see them. */
  private List<PatientPage.Event> timeline(PatientCard card, SignedIn me) {
    PatientId id = card.person().id();
    Stream<PatientPage.Event> called =
        calls.of(id, CALLS).stream()
            .map(
                c ->
                    new PatientPage.CallHappened(
                        c.id(),
                        c.plan().type(),
                        c.requestedAt(),
                        new PatientPage.Stand(c.status(), c.outcome()),
                        answered(c, me)));
    Stream<PatientPage.Event> raised =
        me.readsWords() ? alerts.of(id).stream().map(a -> raised(a, card)) : Stream.empty();
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
