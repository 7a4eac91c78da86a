package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.PatientCards;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.patient.PatientId;

/** Reads lists of calls. */
@Dependent
public class CallListReads {
  private static final int LATEST = 500;

  @Inject HospitalScope scope;
  @Inject Calls calls;
  @Inject Alerts alerts;
  @Inject Questions questions;
  @Inject PatientCards patients;

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
        patients.of(list.stream().map(Call::patient).toList(), me.zone());
    return list.stream()
        .map(
            call ->
                new CallRow(
                    head(call),
                    Objects.requireNonNull(cards.get(call.patient())),
                    me.readsWords() ? worst(call) : Optional.empty(),
                    words == Words.LAST ? lastWords(call) : Optional.empty()))
        .toList();
  }

  private CallPage.Head head(Call call) {
    var choice = call.plan().protocol();
    return new CallPage.Head(
        call.id(),
        call.plan().type(),
        Texts.of(
            "proof.protocol",
            questions.titleOf(choice),
            choice.version(),
            choice.postOperativeDay()),
        new CallPage.Stand(call.status(), call.outcome(), call.outcomeReason()),
        new CallPage.Times(call.requestedAt(), call.answeredAt(), call.endedAt()));
  }

  private Optional<CallRow.Worst> worst(Call call) {
    List<Alert> raised = alerts.of(call.id());
    return raised.stream()
        .map(Alert::severity)
        .max(Comparator.naturalOrder())
        .map(severity -> new CallRow.Worst(severity, raised.size()));
  }

  private Optional<String> lastWords(Call call) {
    return calls.transcript(call.id()).stream()
        .filter(u -> u.said().speaker() == Speaker.PATIENT && !u.said().text().isBlank())
        .reduce((first, last) -> last)
        .map(u -> u.said().text());
  }
}
