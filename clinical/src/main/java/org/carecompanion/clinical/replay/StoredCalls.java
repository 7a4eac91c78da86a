package org.carecompanion.clinical.replay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.carecompanion.clinical.checkin.EarlierPain;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.replay.Outcome.Raised;
import org.carecompanion.clinical.replay.Outcome.Seen;
import org.carecompanion.clinical.replay.Transcript.Put;
import org.carecompanion.clinical.replay.Transcript.Turn;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Said;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Quantity;

/** A call that was, as a replay reads it. Inside a scope. */
@Dependent
class StoredCalls {
  /** What comes of how a call went, and of no words in it. */
  private static final Set<Concept> NOT_SAID = Set.of(Concept.UNANSWERED, Concept.MISSED_CONTACT);

  private final Calls calls;
  private final Findings findings;
  private final Alerts alerts;
  private final EarlierPain pain;

  @Inject
  StoredCalls(Calls calls, Findings findings, Alerts alerts, EarlierPain pain) {
    this.calls = calls;
    this.findings = findings;
    this.alerts = alerts;
    this.pain = pain;
  }

  Transcript transcript(Call call) {
    List<Turn> turns = new ArrayList<>();
    List<String> heard = new ArrayList<>();
    for (Utterance utterance : calls.transcript(call.id())) {
      switch (utterance.said().speaker()) {
        case CLINICIAN -> {} // no version of the protocol would have said it
        case COMPANION -> heard.add(utterance.said().text());
        case PATIENT -> {
          turns.add(turn(utterance, heard));
          heard.clear();
        }
      }
    }
    int day = call.plan().protocol().postOperativeDay();
    return new Transcript(call.id().toString(), day, pain.before(call), turns);
  }

  /** Who speaks is not known until the first question is put: identity comes before. */
  private static Turn turn(Utterance utterance, List<String> heard) {
    String question = utterance.said().question().orElse("");
    Speaker speaker = question.isEmpty() ? Speaker.UNKNOWN : Speaker.PATIENT;
    return new Turn(utterance.turn(), new Put(question, heard), speaker, heard(utterance.said()));
  }

  private static PatientTurn heard(Said said) {
    return switch (said.via()) {
      case SILENCE -> new PatientTurn.Silent();
      case KEYPAD -> new PatientTurn.Keyed(said.text());
      case SPEECH, VOICE -> new PatientTurn.Spoken(said.text(), confidence(said));
    };
  }

  private static OptionalDouble confidence(Said said) {
    return said.confidence().isPresent()
        ? OptionalDouble.of(said.confidence().get())
        : OptionalDouble.empty();
  }

  /** What the words of the call led to then. */
  Outcome then(Call call) {
    Map<FindingId, Finding> said = new LinkedHashMap<>();
    findings.of(call.id()).stream()
        .filter(finding -> !NOT_SAID.contains(finding.judged().concept()))
        .forEach(finding -> said.put(finding.id(), finding));
    List<Raised> raised = new ArrayList<>();
    for (Alert alert : alerts.of(call.id())) {
      Finding finding = said.get(alert.finding());
      if (finding != null) raised.add(raised(alert, finding));
    }
    return new Outcome(said.values().stream().map(StoredCalls::seen).toList(), raised);
  }

  private static Seen seen(Finding finding) {
    return new Seen(
        finding.evidence().turn(),
        finding.judged().concept().code(),
        finding.judged().status().code(),
        finding.judged().value().map(Quantity::toString).orElse(""),
        finding.evidence().quote());
  }

  private static Raised raised(Alert alert, Finding finding) {
    return new Raised(
        finding.judged().concept().code(),
        alert.severity().code(),
        alert.reason().rule(),
        alert.reason().title(),
        finding.evidence().quote());
  }
}
