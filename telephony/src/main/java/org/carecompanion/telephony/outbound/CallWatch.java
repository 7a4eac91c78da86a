package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.telephony.carrier.Carrier;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineReport;

/**
 * Watches a dialed call until it has an end: status callbacks get lost, nodes die, carriers forget.
 * Every minute it asks the carrier how the call stands; a call still on the line goes on, anything
 * else is closed.
 */
@Dependent
public class CallWatch implements JobHandler {
  static final JobKind WATCH = new JobKind("watch-call");
  static final Duration EVERY = Duration.ofMinutes(1);

  /**
   * By then a carrier lists every call it placed (calls are readable a little after they are
   * created).
   */
  private static final Duration LISTED_BY = Duration.ofMinutes(3);

  private final HospitalScope scope;
  private final Calls calls;
  private final Carrier carrier;
  private final WatchedLine lines;
  private final Clock clock;

  @Inject
  CallWatch(HospitalScope scope, Calls calls, Carrier carrier, WatchedLine lines, Clock clock) {
    this.scope = scope;
    this.calls = calls;
    this.carrier = carrier;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * By then no line of ours stands any more, whatever the carrier would say: calls last half an
   * hour at most.
   */
  private static final Duration OVER_BY = Duration.ofHours(2);

  /**
   * Carriers report an end within seconds, and their word says more than a look: who hung up is not
   * taken for somebody we lost.
   */
  private static final Duration REPORTED_BY = Duration.ofSeconds(30);

  /**
   * What is watched.
   *
   * @param others the carrier's ids of our other calls to this number
   */
  private record Watched(Call call, Attempt attempt, LineAccess line, Set<String> others) {
    CallId id() {
      return call.id();
    }
  }

  @Override
  public JobKind kind() {
    return WATCH;
  }

  @Override
  public Duration retryAfter() {
    return EVERY;
  }

  @Override
  public String about() {
    return "call";
  }

  @Override
  public Optional<Duration> run(UUID hospital, UUID id) {
    Optional<Watched> watched =
        scope.call(
            hospital,
            () ->
                calls
                    .find(new CallId(id))
                    .filter(c -> !c.ended())
                    .flatMap(call -> watched(new HospitalId(hospital), call)));
    return watched.isEmpty() || over(watched.get()) ? Optional.empty() : Optional.of(EVERY);
  }

  private Optional<Watched> watched(HospitalId hospital, Call call) {
    return calls
        .latestAttempt(call.id())
        .map(
            attempt ->
                new Watched(
                    call,
                    attempt,
                    lines.of(hospital, call.line().orElseThrow()),
                    calls.carrierCallIds(call.number())));
  }

  private boolean over(Watched watched) {
    Attempt attempt = watched.attempt();
    if (!attempt.open()) return refused(watched);
    try {
      return attempt.carrierCallId().map(id -> look(watched, id)).orElseGet(() -> search(watched));
    } catch (CarrierAway e) {
      if (clock.instant().isBefore(attempt.requestedAt().plus(OVER_BY))) throw e;
      lines.lost(watched.line(), watched.id(), "carrier_did_not_answer");
      return true;
    }
  }

  /**
   * The carrier placed nothing: either the dialer comes again, or the node that was told so died
   * before it could close the call.
   */
  private boolean refused(Watched watched) {
    if (watched.call().status() == CallStatus.PLANNED) return false;
    lines.refused(watched.line(), watched.id(), watched.attempt().carrierCode().orElse("refused"));
    return true;
  }

  private boolean look(Watched watched, String carrierCallId) {
    Optional<LineReport> report = carrier.look(watched.line(), carrierCallId);
    if (report.isPresent()) return told(watched, report.get());
    if (!listed(watched)) return false;
    lines.lost(watched.line(), watched.id(), "carrier_does_not_know_it");
    return true;
  }

  /** Of an end of just now the carrier may be about to tell us itself. */
  private boolean told(Watched watched, LineReport report) {
    boolean justNow =
        report
            .ended()
            .map(at -> Duration.between(at, clock.instant()).abs())
            .filter(past -> past.compareTo(REPORTED_BY) < 0)
            .isPresent();
    return !justNow && lines.reported(watched.line(), watched.id(), report);
  }

  /**
   * The carrier's answer to our request never came: exactly one call to that number since then,
   * besides those we know, must be ours. Of several none is adopted, and while one of them may ring
   * the number stays taken.
   */
  private boolean search(Watched watched) {
    Instant since = watched.attempt().requestedAt();
    List<LineReport> found =
        carrier.search(watched.line(), watched.call().number(), since).stream()
            .filter(report -> !watched.others().contains(report.carrierCallId()))
            .toList();
    if (found.size() == 1) return told(watched, found.getFirst());
    boolean mayRing = found.stream().anyMatch(report -> report.state().end().isEmpty());
    if (mayRing || !listed(watched)) return false;
    lines.lost(
        watched.line(),
        watched.id(),
        found.isEmpty() ? "carrier_never_placed_it" : "carrier_lists_several");
    return true;
  }

  private boolean listed(Watched watched) {
    return watched.attempt().requestedAt().plus(LISTED_BY).isBefore(clock.instant());
  }
}
