package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.clinical.checkin.CallPlanner;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.carrier.Carrier;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.carrier.Placement;
import org.carecompanion.telephony.room.Room;

/**
 * Places one planned call: through the gate, then a committed attempt, then the carrier, asked
 * once. A node that dies in between leaves an attempt that {@link CallWatch} looks up; this job
 * never dials a call that has an attempt on the way. While there is no room it waits: when it may
 * dial at last, the gate looks whether that is still lawful.
 */
@Dependent
public class Dialer implements JobHandler {
  /** The line it was to come from has been closed since it was planned. */
  private static final String FROM_NUMBER = "from_number";

  private static final Duration LATER = Duration.ofSeconds(20);

  private final LineDirectory lines;
  private final Attempts attempts;
  private final Carrier carrier;
  private final CallEnds ends;
  @Inject private Room room;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the rest
  Dialer(LineDirectory lines, Attempts attempts, Carrier carrier, CallEnds ends) {
    this.lines = lines;
    this.attempts = attempts;
    this.carrier = carrier;
    this.ends = ends;
  }

  @Override
  public JobKind kind() {
    return CallPlanner.DIAL;
  }

  @Override
  public String about() {
    return "call";
  }

  @Override
  public Optional<Duration> run(UUID hospitalId, UUID id) {
    if (room.full()) return Optional.of(LATER);
    var hospital = new HospitalId(hospitalId);
    var call = new CallId(id);
    Optional<PhoneNumber> from = attempts.wishedLine(hospital, call);
    Optional<LineAccess> line =
        from.map(number -> lines.lineOf(hospital, number)).orElseGet(() -> lines.anyLine(hospital));
    if (line.isEmpty()) {
      ends.notPlaced(hospital, call, from.isPresent() ? FROM_NUMBER : GateRule.PHONE_LINE.code());
      return Optional.empty();
    }
    return switch (attempts.begin(line.get(), call)) {
      case Attempts.Begun.NothingToDo nothing -> Optional.empty();
      case Attempts.Begun.Refused refused -> {
        ends.notPlaced(hospital, call, refused.rule().code());
        yield Optional.empty();
      }
      case Attempts.Begun.Dial dial ->
          settle(line.get(), call, carrier.place(line.get(), dial.order()));
    };
  }

  private Optional<Duration> settle(LineAccess line, CallId call, Placement placement) {
    return switch (placement) {
      case Placement.Placed placed -> {
        attempts.placed(line, call, placed.carrierCallId());
        yield Optional.empty();
      }
      case Placement.Refused refused -> {
        attempts.refused(line, call, refused.code());
        ends.notPlaced(line.hospital(), call, "carrier_" + refused.code());
        yield Optional.empty();
      }
      case Placement.TryLater later -> later(line, call, later);
      case Placement.Unknown unknown -> {
        attempts.unknown(line, call, () -> ends.unknown(line.hospital(), call));
        yield Optional.empty();
      }
    };
  }

  private Optional<Duration> later(LineAccess line, CallId call, Placement.TryLater later) {
    if (attempts.tryAgain(line, call, later.code()))
      return Optional.of(later.pause().orElse(LATER));
    ends.notPlaced(line.hospital(), call, "carrier_" + later.code());
    return Optional.empty();
  }
}
