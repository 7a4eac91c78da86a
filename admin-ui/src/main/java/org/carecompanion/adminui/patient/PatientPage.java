package org.carecompanion.adminui.patient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.clinical.register.PatientRegister.Operation;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.patient.SpeakingPace;

/** One patient's whole recovery, in values: two looks at it that show the same are equal. */
public record PatientPage(
    PatientCard card,
    Entry entry,
    List<Event> timeline,
    List<Agreement> agreements,
    Optional<Instant> stopped) {
  /**
   * What the register holds, for correcting it.
   *
   * @param version a form saved against an older one is refused
   */
  public record Entry(
      PatientDetails details, SpeakingPace pace, int version, Optional<Operation> surgery) {}

  /** Something that happened, newest first. */
  public sealed interface Event {
    Instant at();
  }

  /**
   * @param answered how far its questions got; empty for people who may not read words
   */
  public record CallHappened(
      CallId id, CallType type, Instant at, Stand stand, Optional<Answered> answered)
      implements Event {
    CallStatus status() {
      return stand.status();
    }

    Optional<CallOutcome> outcome() {
      return stand.outcome();
    }
  }

  /** How far a call is. */
  public record Stand(CallStatus status, Optional<CallOutcome> outcome) {}

  /** How many of its questions were answered. */
  public record Answered(long answered, int questions) {}

  public record AlertRaised(
      AlertId id, Instant at, Severity severity, String title, AlertState state) implements Event {}

  public record TaskMade(Instant at, FollowUpKind kind, Instant due, boolean done)
      implements Event {}

  /** What the patient agreed to, or no longer does. */
  public record Agreement(
      ConsentKind kind,
      PhoneNumber phone,
      String source,
      Instant granted,
      Optional<Instant> withdrawn) {
    static Agreement of(Consent consent) {
      return new Agreement(
          consent.kind(),
          consent.number(),
          consent.source(),
          consent.grantedAt(),
          consent.withdrawnAt());
    }

    boolean inForce() {
      return withdrawn.isEmpty();
    }
  }

  public Optional<CallHappened> running() {
    return timeline.stream()
        .filter(CallHappened.class::isInstance)
        .map(CallHappened.class::cast)
        .filter(call -> call.status() != CallStatus.ENDED)
        .findFirst();
  }
}
