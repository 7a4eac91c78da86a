package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.clinical.checkin.CallStops;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.StopWish;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.LiveLine;

/**
 * Asks the carrier to end a call that somebody wants ended, until the call has an end. Asking twice
 * does no harm. No transaction is open while the carrier is asked.
 */
@Dependent
public class CallStopper implements JobHandler {
  private static final Logger LOG = Logger.getLogger(CallStopper.class.getName());
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATER = Duration.ofSeconds(30);

  /** After so long without the carrier's word a person is told. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final WishedStops wished;
  private final LiveLine live;
  private final WatchedLine lines;
  private final CallStops stops;
  private final Clock clock;

  @Inject
  CallStopper(WishedStops wished, LiveLine live, WatchedLine lines, CallStops stops, Clock clock) {
    this.wished = wished;
    this.live = live;
    this.lines = lines;
    this.stops = stops;
    this.clock = clock;
  }

  /** How the call stands after the carrier was asked. */
  enum Asked {
    CANCELED,
    /** It has ended in some other way, or there is no wish any more. */
    OVER,
    /** It was to be canceled, and somebody is on the line. */
    ANSWERED,
    NOT_CONFIRMED
  }

  @Override
  public JobKind kind() {
    return CallStops.STOP;
  }

  @Override
  public String about() {
    return "call";
  }

  @Override
  public Optional<Duration> run(UUID hospitalId, UUID id) {
    var hospital = new HospitalId(hospitalId);
    var call = new CallId(id);
    if (ask(hospital, call) != Asked.NOT_CONFIRMED) return Optional.empty();
    Optional<WishedStops.Wanted> wanted = wished.of(hospital, call);
    if (wanted.isEmpty()) return Optional.empty();
    boolean longAgo = wanted.get().wish().at().plus(PATIENCE).isBefore(clock.instant());
    if (longAgo) stops.notConfirmed(hospital, call);
    return Optional.of(longAgo ? LATER : SOON);
  }

  /** Inside no scope. */
  Asked ask(HospitalId hospital, CallId call) {
    Optional<WishedStops.Wanted> wanted = wished.of(hospital, call);
    if (wanted.isEmpty()) return Asked.OVER;
    if (wanted.get().undialed()) {
      stops.endUndialed(hospital, call);
      return Asked.CANCELED;
    }
    return wanted
        .get()
        .carrierCallId()
        .map(id -> ask(hospital, wanted.get(), id))
        .orElse(Asked.NOT_CONFIRMED);
  }

  private Asked ask(HospitalId hospital, WishedStops.Wanted wanted, String carrierCallId) {
    try {
      return settle(hospital, wanted, request(wanted, carrierCallId));
    } catch (CarrierAway e) {
      LOG.log(Level.WARNING, "call {0} could not be ended: {1}", log(wanted, e));
      return Asked.NOT_CONFIRMED;
    }
  }

  private LineReport request(WishedStops.Wanted wanted, String carrierCallId) {
    return switch (wanted.wish().kind()) {
      case CANCEL -> live.cancel(wanted.line(), carrierCallId);
      case HANG_UP -> {
        live.end(wanted.line(), carrierCallId);
        yield new LineReport(carrierCallId, LineState.COMPLETED);
      }
    };
  }

  private Asked settle(HospitalId hospital, WishedStops.Wanted wanted, LineReport report) {
    if (lines.reported(wanted.line(), wanted.call(), report))
      return report.state() == LineState.CANCELED ? Asked.CANCELED : Asked.OVER;
    if (wanted.wish().kind() == StopWish.Kind.HANG_UP) return Asked.NOT_CONFIRMED;
    stops.tooLate(hospital, wanted.call());
    return Asked.ANSWERED;
  }

  private static Object[] log(WishedStops.Wanted wanted, CarrierAway e) {
    return new Object[] {wanted.call(), e.getMessage()};
  }
}
