package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.Ending;
import org.carecompanion.clinical.notify.CareTeam;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.trail.Trail;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.hospital.HospitalId;

/** Ends calls, and leaves to a person whatever the call did not settle. */
@Dependent
class EndWriter {
  private static final Logger LOG = Logger.getLogger(EndWriter.class.getName());
  private static final Duration FIRST_LOOK_AT_THE_PRICE = Duration.ofMinutes(1);

  private final Calls calls;
  private final CallRecord record;
  private final CareTeam careTeam;
  private final MissedContact missed;

  @Inject
  EndWriter(Calls calls, CallRecord record, CareTeam careTeam, MissedContact missed) {
    this.calls = calls;
    this.record = record;
    this.careTeam = careTeam;
    this.missed = missed;
  }

  /** The companion took leave; the line itself ends a little later. */
  void conversationEnded(HospitalId hospital, Call call, Ending ending) {
    switch (ending) {
      case COMPLETED, URGENT -> {}
      case NURSE_ASKED -> record.followUp(hospital, call, FollowUpKind.CALL_BACK, "nurse_asked");
      case GOODBYE -> record.followUp(hospital, call, FollowUpKind.CALL_BACK, "unfinished");
      case WENT_SILENT -> record.followUp(hospital, call, FollowUpKind.CALL_BACK, "went_silent");
      case STOP_ASKED -> record.followUp(hospital, call, FollowUpKind.REACH_PATIENT, "stop_asked");
      case WRONG_PERSON ->
          record.followUp(hospital, call, FollowUpKind.CONTACT_DATA, "wrong_person");
      case WRONG_NUMBER ->
          record.followUp(hospital, call, FollowUpKind.CONTACT_DATA, "wrong_number");
      case IDENTITY_FAILED ->
          record.followUp(hospital, call, FollowUpKind.CONTACT_DATA, "identity_failed");
    }
  }

  void lineEnded(HospitalId hospital, Call call, LineEnd end) {
    switch (end) {
      case COMPLETED -> talked(hospital, call);
      case BUSY -> notReached(hospital, call, CallOutcome.BUSY);
      case NO_ANSWER -> notReached(hospital, call, CallOutcome.NO_ANSWER);
      case FAILED -> failed(hospital, call);
      case CANCELED -> close(hospital, call, CallOutcome.CANCELED, stoppedBy(call, "canceled_by_"));
    }
  }

  /**
   * Why a conversation broke off of whose end nobody told us, is not known: it may well have been
   * us.
   */
  void foundEnded(HospitalId hospital, Call call, LineEnd end) {
    if (end == LineEnd.COMPLETED && !explained(call) && underWay(call))
      interrupted(hospital, call, "end_not_reported");
    else lineEnded(hospital, call, end);
  }

  /** A line that fails in the middle of a conversation was answered. */
  private void failed(HospitalId hospital, Call call) {
    if (explained(call)) talked(hospital, call);
    else if (underWay(call)) interrupted(hospital, call, "line_failed");
    else notReached(hospital, call, CallOutcome.FAILED);
  }

  /** We hung up, or talked to a machine: however the line ended, that is why. */
  private static boolean explained(Call call) {
    return call.hungUpByUs() || call.voicemail().isPresent();
  }

  private static boolean underWay(Call call) {
    return call.state().map(ConversationJson::read).filter(s -> s.ended().isEmpty()).isPresent();
  }

  void notReached(HospitalId hospital, Call call, CallOutcome outcome) {
    if (close(hospital, call, outcome, Optional.empty())) {
      record.followUp(
          hospital, call, FollowUpKind.REACH_PATIENT, outcome.name().toLowerCase(Locale.ROOT));
      missed.note(hospital, call);
    }
  }

  /** Refused before anything rang. @param reason the gate's rule or the carrier's code */
  void notPlaced(HospitalId hospital, Call call, String reason) {
    if (close(hospital, call, CallOutcome.NOT_PLACED, Optional.of(reason)))
      record.followUp(hospital, call, FollowUpKind.REACH_PATIENT, reason);
  }

  /** Cut off by trouble on our side. @param reason a code */
  void interrupted(HospitalId hospital, Call call, String reason) {
    if (close(hospital, call, CallOutcome.INTERRUPTED, Optional.of(reason)))
      record.followUp(hospital, call, FollowUpKind.INTERRUPTED_CALL, reason);
  }

  /** Somebody answered, and there was no room for their call. @param reason a code */
  void refused(HospitalId hospital, Call call, String reason) {
    if (close(hospital, call, CallOutcome.INTERRUPTED, Optional.of(reason)))
      record.followUp(hospital, call, FollowUpKind.CALL_BACK, reason);
  }

  private void talked(HospitalId hospital, Call call) {
    if (call.voicemail().isPresent()) {
      notReached(hospital, call, CallOutcome.VOICEMAIL_NOT_LEFT);
      return;
    }
    Optional<ConversationState> state = call.state().map(ConversationJson::read);
    Optional<Ending> ending = state.flatMap(ConversationState::ended);
    boolean identified = state.filter(s -> s.identity().held()).isPresent();
    if (ending.isEmpty() && call.hungUpByUs()) {
      cutOff(hospital, call, identified);
      return;
    }
    if (state.isEmpty()) {
      interrupted(hospital, call, "nothing_was_said");
      return;
    }
    CallOutcome outcome =
        ending.map(e -> outcome(e, identified)).orElseGet(() -> hungUp(identified));
    if (close(hospital, call, outcome, Optional.empty()) && ending.isEmpty())
      record.followUp(
          hospital,
          call,
          identified ? FollowUpKind.CALL_BACK : FollowUpKind.REACH_PATIENT,
          "hung_up");
  }

  /** Somebody on our side cut the line in the middle: what is known is kept, the rest is left. */
  private void cutOff(HospitalId hospital, Call call, boolean identified) {
    Optional<String> by = stoppedBy(call, "ended_by_");
    CallOutcome outcome = identified ? CallOutcome.PARTLY_COMPLETED : CallOutcome.INTERRUPTED;
    FollowUpKind left = identified ? FollowUpKind.CALL_BACK : FollowUpKind.REACH_PATIENT;
    if (close(hospital, call, outcome, by)) record.followUp(hospital, call, left, by.orElseThrow());
  }

  private static Optional<String> stoppedBy(Call call, String how) {
    return call.stopWish()
        .map(wish -> how + (wish.actor().staff().isPresent() ? "staff" : "program"));
  }

  private static CallOutcome hungUp(boolean identified) {
    return identified ? CallOutcome.PARTLY_COMPLETED : CallOutcome.DECLINED;
  }

  private static CallOutcome outcome(Ending ending, boolean identified) {
    return switch (ending) {
      case COMPLETED -> CallOutcome.COMPLETED;
      case URGENT, NURSE_ASKED, GOODBYE, WENT_SILENT ->
          identified ? CallOutcome.PARTLY_COMPLETED : CallOutcome.DECLINED;
      case STOP_ASKED -> CallOutcome.DECLINED;
      case WRONG_PERSON, IDENTITY_FAILED -> CallOutcome.WRONG_PERSON;
      case WRONG_NUMBER -> CallOutcome.WRONG_NUMBER;
    };
  }

  private static void log(Call call, CallOutcome outcome) {
    try (Trail.Step own = Trail.with("call", call.id().toString())) {
      LOG.log(Level.INFO, "call ends: {0}", outcome);
    }
  }

  private boolean close(
      HospitalId hospital, Call call, CallOutcome outcome, Optional<String> reason) {
    boolean first = call.end(outcome, reason, record.now());
    if (first) {
      calls.latestAttempt(call.id()).ifPresent(a -> ended(hospital, call, a));
      record.bySystem(Action.ENDED, call, outcome.name());
      careTeam.callEnded(hospital, call, outcome);
      record.changed(hospital, call);
      Figures.count(Figure.CALLS_ENDED, outcome.name());
      log(call, outcome);
    }
    return first;
  }

  private void ended(HospitalId hospital, Call call, Attempt attempt) {
    attempt.ended(record.now());
    if (attempt.carrierCallId().isPresent())
      record.later(hospital, call, CallEnds.COST, FIRST_LOOK_AT_THE_PRICE);
  }
}
