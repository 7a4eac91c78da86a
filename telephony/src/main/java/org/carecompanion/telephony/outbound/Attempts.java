package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.clinical.checkin.CallRecordings;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.AttemptId;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.carrier.DialOrder;
import org.carecompanion.telephony.carrier.DialOrder.Recorded;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.media.MediaSettings;

/**
 * Writes attempts: one is committed before the carrier is asked, so that its webhooks find it
 * whatever happens to us.
 */
@Dependent
class Attempts {
  /** After this long without reaching the carrier a call is given to a person. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String LIVE_NUMBER_INDEX = "attempt_live_number";

  private final HospitalScope scope;
  private final DialDesk desk;
  private final CallRecordings recordings;
  private final Jobs jobs;
  private final Clock clock;
  @Inject private MediaSettings media;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the rest
  Attempts(HospitalScope scope, DialDesk desk, CallRecordings recordings, Jobs jobs, Clock clock) {
    this.scope = scope;
    this.desk = desk;
    this.recordings = recordings;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** What beginning an attempt came to. */
  sealed interface Begun {
    record Dial(DialOrder order) implements Begun {}

    record Refused(GateRule rule) implements Begun {}

    /** The call is over or canceled, or an attempt is already on its way. */
    record NothingToDo() implements Begun {}
  }

  Begun begin(LineAccess line, CallId id) {
    try {
      return scope.call(
          line.hospital().value(),
          () ->
              desk.calls()
                  .lock(id)
                  .map(call -> begin(line, call))
                  .orElseGet(Begun.NothingToDo::new));
    } catch (PersistenceException e) {
      // another node, or another hospital, began ringing this number in the same moment
      if (String.valueOf(e.getMessage()).contains(LIVE_NUMBER_INDEX))
        return new Begun.Refused(GateRule.ONE_LIVE_CALL);
      throw e;
    }
  }

  private Begun begin(LineAccess line, Call call) {
    if (call.status() != CallStatus.PLANNED || call.stopWish().isPresent())
      return new Begun.NothingToDo();
    Optional<GateRule> refused = desk.refusal(call.patient());
    if (refused.isPresent()) return new Begun.Refused(refused.get());
    desk.calls().add(new Attempt(AttemptId.random(), call, clock.instant()));
    call.dialOn(line.line(), clock.instant());
    jobs.at(
        CallWatch.WATCH,
        line.hospital().value(),
        call.id().value(),
        clock.instant().plus(CallWatch.EVERY));
    desk.dialing(line.hospital(), call);
    Duration ring = call.plan().wishes().ringFor().orElse(DialOrder.USUAL_RING);
    return new Begun.Dial(
        new DialOrder(call.id(), call.number(), ring, recorded(line.hospital(), call)));
  }

  /** Whether the carrier is to record: a stream is recorded by us. */
  private Recorded recorded(HospitalId hospital, Call call) {
    boolean recorded = recordings.begin(hospital, call, media.mode());
    return recorded && !media.streams() ? Recorded.YES : Recorded.NO;
  }

  /** The line whoever asked for the call wants it to come from. */
  Optional<PhoneNumber> wishedLine(HospitalId hospital, CallId id) {
    return scope.call(
        hospital.value(), () -> desk.calls().find(id).flatMap(call -> call.plan().wishes().from()));
  }

  void placed(LineAccess line, CallId call, String carrierCallId) {
    onAttempt(line, call, attempt -> attempt.placed(carrierCallId));
  }

  void refused(LineAccess line, CallId call, String code) {
    onAttempt(line, call, attempt -> attempt.refused(code, clock.instant()));
  }

  /**
   * @param listed leaves it to a person; both are written or neither
   */
  void unknown(LineAccess line, CallId call, Runnable listed) {
    scope.run(
        line.hospital().value(),
        () -> {
          onAttempt(line, call, Attempt::unknown);
          listed.run();
        });
  }

  /**
   * Nothing rang: this attempt is over, and the call may be dialed again unless it waits too long
   * already.
   */
  boolean tryAgain(LineAccess line, CallId id, String code) {
    return scope.call(
        line.hospital().value(),
        () -> {
          Call call = desk.calls().lock(id).orElseThrow();
          desk.calls().latestAttempt(id).ifPresent(a -> a.refused(code, clock.instant()));
          boolean again =
              !call.ended() && call.requestedAt().plus(PATIENCE).isAfter(clock.instant());
          if (again) call.planAgain();
          return again;
        });
  }

  /** One after the other with the carrier's webhooks, which may be faster than its answer. */
  private void onAttempt(LineAccess line, CallId call, Consumer<Attempt> change) {
    scope.run(
        line.hospital().value(),
        () ->
            desk.calls()
                .lock(call)
                .flatMap(c -> desk.calls().latestAttempt(call))
                .ifPresent(change));
  }
}
