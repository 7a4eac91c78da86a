package org.carecompanion.telephony.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.StreamToken;
import org.carecompanion.domain.call.StreamTokens;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.telephony.call.StreamedCall;
import org.carecompanion.telephony.carrier.LineDirectory;

/** The rows of streams that broke off and of which the carrier has not asked what follows. */
@Dependent
class BrokenStreams {
  private final HospitalScope scope;
  private final Calls calls;
  private final StreamTokens tokens;
  private final LineDirectory lines;
  private final PatientPace pace;

  @Inject
  BrokenStreams(
      HospitalScope scope,
      Calls calls,
      StreamTokens tokens,
      LineDirectory lines,
      PatientPace pace) {
    this.scope = scope;
    this.calls = calls;
    this.tokens = tokens;
    this.lines = lines;
    this.pace = pace;
  }

  /**
   * A stream nobody has asked about since it broke off.
   *
   * @param leaveTaken whether there was nothing left to say
   */
  record Broken(Admitted stream, Instant endedAt, boolean leaveTaken) {}

  /**
   * @param then done in the same transaction, if the call goes on
   */
  void note(Admitted stream, Instant now, Runnable then) {
    scope.run(
        stream.call().line().hospital().value(),
        () ->
            tokens
                .of(stream.call().call(), stream.stream())
                .filter(this::stands)
                .ifPresent(
                    token -> {
                      token.ended(now);
                      then.run();
                    }));
  }

  /** Empty once the carrier has asked, or the call is over. Inside no scope. */
  Optional<Broken> of(HospitalId hospital, CallId id) {
    return scope.call(hospital.value(), () -> calls.find(id).flatMap(c -> broken(hospital, c)));
  }

  private Optional<Broken> broken(HospitalId hospital, Call call) {
    int stream = call.sound().streams();
    Optional<StreamToken> token = tokens.of(call.id(), stream).filter(this::stands);
    Optional<Instant> ended = token.flatMap(StreamToken::endedAt);
    Optional<String> carrierCallId = calls.latestAttempt(call.id()).flatMap(Attempt::carrierCallId);
    if (ended.isEmpty() || carrierCallId.isEmpty()) return Optional.empty();
    var line = lines.placedOn(hospital, token.get().line());
    return Optional.of(
        new Broken(
            new Admitted(
                new StreamedCall(line, call.id(), carrierCallId.get(), pace.of(call)), stream),
            ended.get(),
            call.sound().leaveTaken() || call.hungUpByUs()));
  }

  /** Whether this is still the call's stream: asking makes another one, or leaves streams. */
  private boolean stands(StreamToken token) {
    return calls
        .find(token.call())
        .filter(call -> !call.ended() && call.voicemail().isEmpty())
        .filter(call -> call.sound().mode() == CallMode.STREAM)
        .filter(call -> call.sound().streams() == token.stream())
        .isPresent();
  }
}
