package org.carecompanion.telephony.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.StreamToken;
import org.carecompanion.domain.call.StreamTokens;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.speech.turn.Pace;
import org.carecompanion.telephony.call.StreamedCall;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.recording.StreamRecordings;

/**
 * Lets a stream in: a token of ours that still opens one, the carrier's own proof, and only then is
 * the token used up. Whoever is refused uses nothing and learns nothing.
 */
@Dependent
class StreamAdmission {
  private final AcrossHospitals across;
  private final HospitalScope scope;
  private final StreamTokens tokens;
  private final Calls calls;
  private final LineDirectory lines;

  @Inject private MediaSettings settings;
  @Inject private Clock clock;
  @Inject private PatientPace pace;
  @Inject private StreamRecordings recordings;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the rest
  StreamAdmission(
      AcrossHospitals across,
      HospitalScope scope,
      StreamTokens tokens,
      Calls calls,
      LineDirectory lines) {
    this.across = across;
    this.scope = scope;
    this.tokens = tokens;
    this.calls = calls;
    this.lines = lines;
  }

  /** What a token is for. */
  private record Claim(HospitalId hospital, UUID token, UUID line, Leave leave) {}

  /** The call, and which stream of it. */
  private record Leave(CallId call, int stream, String carrierCallId, Pace pace) {}

  /** Empty if it is refused. Inside no scope; throws what the database throws. */
  Optional<Admitted> admit(StreamAddress asked, Proof proof) {
    Optional<Claim> claim = claim(asked);
    Optional<LineAccess> line = claim.flatMap(c -> lines.open(c.hospital(), c.line()));
    if (claim.isEmpty() || line.isEmpty() || !proven(asked, proof, line.get()))
      return Optional.empty();
    Leave leave = claim.get().leave();
    if (!asked.of().equals(leave.carrierCallId()) && !byLine(asked, line.get()))
      return Optional.empty();
    return use(claim.get(), line.get());
  }

  private static boolean byLine(StreamAddress asked, LineAccess line) {
    return switch (asked.carrier()) {
      case TWILIO -> false;
      case EXOTEL -> asked.of().equals(line.key());
    };
  }

  private Optional<Claim> claim(StreamAddress asked) {
    return across
        .streamToken(asked.secret().hash())
        .flatMap(
            owned ->
                scope.call(
                    owned.hospital(),
                    () ->
                        tokens
                            .find(owned.id())
                            .filter(t -> t.isOf(asked.secret()) && t.opens(clock.instant()))
                            .flatMap(t -> claim(new HospitalId(owned.hospital()), t))));
  }

  /** A call that is over, or to be cut, is not streamed, nor one whose carrier's id is unknown. */
  private Optional<Claim> claim(HospitalId hospital, StreamToken token) {
    return calls
        .find(token.call())
        .filter(call -> !call.ended() && !call.hungUpByUs())
        .filter(call -> call.sound().fallback().isEmpty())
        .flatMap(call -> leave(token, call))
        .map(leave -> new Claim(hospital, token.id(), token.line(), leave));
  }

  private Optional<Leave> leave(StreamToken token, Call call) {
    return calls
        .latestAttempt(call.id())
        .flatMap(Attempt::carrierCallId)
        .map(id -> new Leave(call.id(), token.stream(), id, pace.of(call)));
  }

  private boolean proven(StreamAddress asked, Proof proof, LineAccess line) {
    return switch (asked.carrier()) {
      case TWILIO -> proof.ofTwilio(line, settings.url() + asked.path());
      case EXOTEL -> proof.ofExotel(settings.exotel());
    };
  }

  private Optional<Admitted> use(Claim claim, LineAccess line) {
    return scope.call(
        claim.hospital().value(),
        () ->
            tokens
                .lock(claim.token())
                .filter(token -> token.use(clock.instant()))
                .map(used -> admitted(claim, line)));
  }

  private Admitted admitted(Claim claim, LineAccess line) {
    Leave leave = claim.leave();
    var recorded = recordings.begin(claim.hospital(), leave.call(), leave.stream());
    return new Admitted(
        new StreamedCall(line, leave.call(), leave.carrierCallId(), leave.pace(), recorded),
        leave.stream());
  }
}
