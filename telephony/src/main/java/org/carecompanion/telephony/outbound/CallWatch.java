package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.carrier.Carrier;
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

  private record Watched(CallId call, PhoneNumber number, Attempt attempt) {}

  @Override
  public JobKind kind() {
    return WATCH;
  }

  @Override
  public Duration retryAfter() {
    return EVERY;
  }

  @Override
  public Optional<Duration> run(UUID hospitalId, UUID id) {
    var hospital = new HospitalId(hospitalId);
    Optional<Watched> watched =
        scope.call(
            hospitalId,
            () -> calls.find(new CallId(id)).filter(c -> !c.ended()).flatMap(this::watched));
    Optional<LineAccess> line = lines.of(hospital);
    if (watched.isEmpty() || line.isEmpty()) return Optional.empty();
    Optional<String> carrierCallId = watched.get().attempt().carrierCallId();
    boolean over =
        carrierCallId.isPresent()
            ? look(line.get(), watched.get(), carrierCallId.get())
            : search(line.get(), watched.get());
    return over ? Optional.empty() : Optional.of(EVERY);
  }

  private Optional<Watched> watched(Call call) {
    return calls
        .latestAttempt(call.id())
        .map(attempt -> new Watched(call.id(), call.number(), attempt));
  }

  private boolean look(LineAccess line, Watched watched, String carrierCallId) {
    Optional<LineReport> report = carrier.look(line, carrierCallId);
    if (report.isPresent()) return lines.reported(line, watched.call(), report.get());
    lines.lost(line, watched.call(), "carrier_does_not_know_it");
    return true;
  }

  /**
   * The carrier's answer to our request never came: exactly one call to that number since then must
   * be ours.
   */
  private boolean search(LineAccess line, Watched watched) {
    List<LineReport> found =
        carrier.search(line, watched.number(), watched.attempt().requestedAt());
    if (found.size() == 1) return lines.reported(line, watched.call(), found.getFirst());
    boolean listed = watched.attempt().requestedAt().plus(LISTED_BY).isBefore(clock.instant());
    if (!listed) return false;
    lines.lost(
        line,
        watched.call(),
        found.isEmpty() ? "carrier_never_placed_it" : "carrier_lists_several");
    return true;
  }
}
