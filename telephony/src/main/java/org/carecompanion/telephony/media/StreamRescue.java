package org.carecompanion.telephony.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.telephony.call.StreamedCall;
import org.carecompanion.telephony.carrier.CarrierAddresses;
import org.carecompanion.telephony.carrier.LiveLine;

/**
 * Looks after calls whose stream broke off: the carrier should ask at once what follows. If it has
 * not, it is told to ask; if even that does not help, the line is cut and a person calls back. A
 * patient must not sit in silence.
 */
@Dependent
public class StreamRescue implements JobHandler {
  private static final Logger LOG = Logger.getLogger(StreamRescue.class.getName());

  static final JobKind RESCUE = new JobKind("rescue-stream");

  /** A carrier that noticed has asked by then: its question takes it a second or two. */
  private static final Duration NOTICES_WITHIN = Duration.ofSeconds(5);

  /** Who heard nothing for so long is better called again. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BrokenStreams broken;
  private final LiveLine live;
  private final CarrierAddresses addresses;
  private final CallEnds ends;
  private final Jobs jobs;
  @Inject private Clock clock;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the clock
  StreamRescue(
      BrokenStreams broken, LiveLine live, CarrierAddresses addresses, CallEnds ends, Jobs jobs) {
    this.broken = broken;
    this.live = live;
    this.addresses = addresses;
    this.ends = ends;
    this.jobs = jobs;
  }

  /** A stream is over, and the carrier has not said so. Inside no scope. */
  void expect(Admitted stream) {
    Instant now = clock.instant();
    broken.note(
        stream,
        now,
        () ->
            jobs.at(
                RESCUE,
                stream.call().line().hospital().value(),
                stream.call().call().value(),
                now.plus(NOTICES_WITHIN)));
  }

  @Override
  public JobKind kind() {
    return RESCUE;
  }

  @Override
  public String about() {
    return "call";
  }

  @Override
  public Optional<Duration> run(UUID hospital, UUID id) {
    return broken.of(new HospitalId(hospital), new CallId(id)).flatMap(this::rescue);
  }

  /** A carrier that cannot be reached is asked again: an exception means later. */
  private Optional<Duration> rescue(BrokenStreams.Broken found) {
    Duration since = Duration.between(found.endedAt(), clock.instant());
    return switch (found.left()) {
      case THE_LINE -> {
        if (since.compareTo(LiveLine.LONGEST_CALL) < 0) end(found.stream());
        yield Optional.empty();
      }
      case THE_END -> {
        end(found.stream());
        yield since.compareTo(PATIENCE) > 0 ? Optional.empty() : Optional.of(NOTICES_WITHIN);
      }
      case THE_CALL -> since.compareTo(PATIENCE) > 0 ? givenUp(found) : asked(found.stream());
    };
  }

  /** The row first: a person calls back, whether or not the carrier can be reached now. */
  private Optional<Duration> givenUp(BrokenStreams.Broken found) {
    StreamedCall call = found.stream().call();
    LOG.log(Level.WARNING, "the line of call {0} is cut: nobody is heard", call.call());
    ends.interrupted(call.line().hospital(), call.call(), "stream_lost");
    end(found.stream());
    return Optional.empty();
  }

  private void end(Admitted stream) {
    live.end(stream.call().line(), stream.call().carrierCallId());
  }

  private Optional<Duration> asked(Admitted stream) {
    StreamedCall call = stream.call();
    live.redirect(
        call.line(),
        call.carrierCallId(),
        addresses.streamEnded(call.line(), call.call(), stream.stream(), 0));
    return Optional.of(NOTICES_WITHIN);
  }
}
