package org.carecompanion.adminui.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.summary.CallRows;
import org.carecompanion.clinical.summary.CallSummary;
import org.carecompanion.clinical.summary.SlotStatus;
import org.carecompanion.clinical.summary.SlotTable;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.finding.Severity;

/** What pages and lists of calls show. */
final class CallPages {
  private CallPages() {}

  static CallPage.Head head(CallId id, CallPage.Stand stand, Instant requested) {
    return new CallPage.Head(
        id,
        CallType.FOLLOW_UP,
        "Knee or hip, version 1, day 7",
        stand,
        new CallPage.Times(
            requested,
            Optional.of(requested),
            stand.outcome().map(o -> requested.plusSeconds(221))));
  }

  static CallPage.Stand stand(CallStatus live, Optional<CallOutcome> outcome) {
    return new CallPage.Stand(
        outcome.isPresent() ? CallStatus.ENDED : live,
        outcome,
        outcome.filter(CallOutcome.NOT_PLACED::equals).map(o -> "consent"),
        Optional.empty(),
        new CallPage.Sound(Optional.empty(), Optional.empty(), false));
  }

  static CallRow row(int number, PatientCard patient, Optional<CallOutcome> outcome, Instant at) {
    return new CallRow(
        head(new CallId(new UUID(5, number)), stand(CallStatus.IN_PROGRESS, outcome), at),
        patient,
        Optional.empty(),
        Optional.of("It is fine."));
  }

  /** A call that goes on, and what was said last. */
  static CallRow row(int number, PatientCard patient, String said) {
    CallRow row = row(number, patient, Optional.empty(), Ward.NOW);
    return new CallRow(row.head(), row.patient(), row.worst(), Optional.of(said));
  }

  static List<Answer> answers(boolean marked, boolean askedFalls) {
    var grounds =
        new Answer.Grounds(
            Optional.of(Calling.FINDING),
            Optional.of(new Answer.Quote("No.", 3, "Read as a plain answer")),
            Optional.of("Does your chest hurt?"),
            marked ? Optional.of("Marked as wrong") : Optional.empty());
    return List.of(
        new Answer("Chest pain", SlotStatus.ABSENT, Optional.empty(), grounds, Severity.NONE),
        new Answer(
            "Falls",
            askedFalls ? SlotStatus.UNANSWERED : SlotStatus.NOT_ASKED,
            Optional.empty(),
            Answer.Grounds.NONE,
            Severity.NONE));
  }

  static CallSummary summary(CallOutcome how) {
    var sheet =
        SlotTable.of(
            new CallRows(
                Protocols.bundled().find("knee-hip", 1).orElseThrow().questionsOn(7),
                Optional.empty(),
                List.of(),
                List.of(new CallRows.Put("chest_pain", 1, "Does your chest hurt?")),
                CallRows.Stand.ENDED));
    return new CallSummary(Optional.of(how), sheet, List.of(), List.of());
  }
}
