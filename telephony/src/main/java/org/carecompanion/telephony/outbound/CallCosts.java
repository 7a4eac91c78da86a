package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.PriceState;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.telephony.carrier.Carrier;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineCost;
import org.carecompanion.telephony.carrier.LineState;

/**
 * Asks the carrier what a call took, after its end. The price comes late: it is asked for after a
 * minute and then after ever longer times, until two days have passed; a call that never became a
 * talk mostly costs nothing and has no price, and is given up after an hour.
 */
@Dependent
public class CallCosts implements JobHandler {
  private static final Logger LOG = Logger.getLogger(CallCosts.class.getName());
  private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final Duration PATIENCE = Duration.ofDays(2);
  private static final Duration PATIENCE_WITHOUT_TALK = Duration.ofHours(1);

  private final HospitalScope scope;
  private final Calls calls;
  private final Carrier carrier;
  private final WatchedLine lines;
  private final Clock clock;

  @Inject
  CallCosts(HospitalScope scope, Calls calls, Carrier carrier, WatchedLine lines, Clock clock) {
    this.scope = scope;
    this.calls = calls;
    this.carrier = carrier;
    this.lines = lines;
    this.clock = clock;
  }

  /** A call that is over and whose price is awaited. */
  private record Unpriced(LineAccess line, String carrierCallId, Instant ended) {}

  @Override
  public JobKind kind() {
    return CallEnds.COST;
  }

  @Override
  public String about() {
    return "call";
  }

  @Override
  public Optional<Duration> run(UUID hospitalId, UUID id) {
    var hospital = new HospitalId(hospitalId);
    var call = new CallId(id);
    return unpriced(hospital, call).flatMap(unpriced -> ask(hospital, call, unpriced));
  }

  private Optional<Duration> ask(HospitalId hospital, CallId call, Unpriced unpriced) {
    Optional<LineCost> cost = look(unpriced, call);
    change(hospital, call, attempt -> note(attempt, cost));
    if (cost.flatMap(LineCost::price).isPresent()) return Optional.empty();
    Duration waited = Duration.between(unpriced.ended(), clock.instant());
    if (waited.compareTo(patience(cost)) < 0) return Optional.of(next(waited));
    change(hospital, call, Attempt::priceUnknown);
    return Optional.empty();
  }

  private Optional<LineCost> look(Unpriced unpriced, CallId call) {
    try {
      return carrier.cost(unpriced.line(), unpriced.carrierCallId());
    } catch (CarrierAway e) {
      LOG.log(Level.INFO, "the price of call {0} is asked for later: {1}", words(call, e));
      return Optional.empty();
    }
  }

  private static void note(Attempt attempt, Optional<LineCost> cost) {
    cost.flatMap(LineCost::lasted).ifPresent(attempt::lasted);
    cost.flatMap(LineCost::price).ifPresent(attempt::costs);
  }

  private static Duration patience(Optional<LineCost> cost) {
    boolean noTalk =
        cost.map(LineCost::state)
            .flatMap(LineState::end)
            .filter(end -> cost.get().state() != LineState.COMPLETED)
            .isPresent();
    return noTalk ? PATIENCE_WITHOUT_TALK : PATIENCE;
  }

  /** As long as has been waited already. */
  private static Duration next(Duration waited) {
    if (waited.compareTo(SHORTEST_WAIT) < 0) return SHORTEST_WAIT;
    return waited.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : waited;
  }

  private Optional<Unpriced> unpriced(HospitalId hospital, CallId id) {
    return scope.call(
        hospital.value(),
        () ->
            calls
                .latestAttempt(id)
                .filter(a -> a.cost().state() == PriceState.AWAITED)
                .flatMap(a -> unpriced(hospital, id, a)));
  }

  private Optional<Unpriced> unpriced(HospitalId hospital, CallId id, Attempt attempt) {
    if (attempt.carrierCallId().isEmpty() || attempt.endedAt().isEmpty()) return Optional.empty();
    LineAccess line = lines.of(hospital, calls.find(id).orElseThrow().line().orElseThrow());
    return Optional.of(new Unpriced(line, attempt.carrierCallId().get(), attempt.endedAt().get()));
  }

  private void change(HospitalId hospital, CallId id, Consumer<Attempt> change) {
    scope.run(
        hospital.value(),
        () -> calls.lock(id).flatMap(c -> calls.latestAttempt(id)).ifPresent(change));
  }

  private static Object[] words(CallId call, CarrierAway e) {
    return new Object[] {call, e.getMessage()};
  }
}
