package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.adminui.protocol.Titles;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.PatientCards;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.access.Readings;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.patient.PatientId;

/** Reads lists of calls. */
@Dependent
public class CallListReads {
  private static final int LATEST = 500;

  @Inject HospitalScope scope;
  @Inject EntityManager entities;
  @Inject Calls calls;
  @Inject Titles titles;
  @Inject PatientCards patients;
  @Inject Readings readings;

  /** The latest calls, newest first, at most 500. */
  List<CallRow> recent(SignedIn me) {
    return scope.call(
        me.hospital().value(), () -> rows(calls.recent(0, LATEST), me, Words.WITHOUT));
  }

  /** Calls going on now, oldest first, with the last words for those who may read them. */
  List<CallRow> live(SignedIn me) {
    return scope.call(
        me.hospital().value(),
        () -> rows(calls.live(), me, me.readsWords() ? Words.LAST : Words.WITHOUT));
  }

  private enum Words {
    LAST,
    WITHOUT
  }

  private List<CallRow> rows(List<Call> list, SignedIn me, Words words) {
    Map<PatientId, PatientCard> cards =
        patients.of(list.stream().map(Call::patient).toList(), me.caller(), me.zone());
    Map<CallId, List<Alert>> raised = me.readsWords() ? raised(list) : Map.of();
    return list.stream()
        .map(
            call ->
                new CallRow(
                    head(call),
                    Objects.requireNonNull(cards.get(call.patient())),
                    worst(raised.getOrDefault(call.id(), List.of())),
                    words == Words.LAST && !closed(cards, call)
                        ? lastWords(call, me)
                        : Optional.empty()))
        .toList();
  }

  private static boolean closed(Map<PatientId, PatientCard> cards, Call call) {
    return Objects.requireNonNull(cards.get(call.patient())).closed();
  }

  private CallPage.Head head(Call call) {
    var choice = call.plan().protocol();
    return new CallPage.Head(
        call.id(),
        call.plan().type(),
        Texts.of(
            "proof.protocol", titles.titleOf(choice), choice.version(), choice.postOperativeDay()),
        CallPage.Stand.of(call),
        new CallPage.Times(call.requestedAt(), call.answeredAt(), call.endedAt()));
  }

  private Map<CallId, List<Alert>> raised(List<Call> list) {
    if (list.isEmpty()) return Map.of();
    return entities
        .createQuery("from Alert a where a.callId in :calls", Alert.class)
        .setParameter("calls", list.stream().map(call -> call.id().value()).toList())
        .getResultStream()
        .collect(Collectors.groupingBy(Alert::call));
  }

  private static Optional<CallRow.Worst> worst(List<Alert> raised) {
    return raised.stream()
        .map(Alert::severity)
        .max(Comparator.naturalOrder())
        .map(severity -> new CallRow.Worst(severity, raised.size()));
  }

  /** Only the last turn is read: every turn has to be deciphered. */
  private Optional<String> lastWords(Call call, SignedIn me) {
    Optional<String> words =
        entities
            .createQuery(
                "from Utterance u where u.callId = :call and u.speaker = :patient and u.via <> :silence order by u.turn desc",
                Utterance.class)
            .setParameter("call", call.id().value())
            .setParameter("patient", Speaker.PATIENT)
            .setParameter("silence", Via.SILENCE)
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .map(last -> last.said().text());
    if (words.isPresent()) readings.ofWords(me.caller(), call.id(), call.patient());
    return words;
  }
}
