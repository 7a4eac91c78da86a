package org.carecompanion.telephony.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
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
   * @param left what is left to do for its call
   */
  record Broken(Admitted stream, Instant endedAt, Left left) {}

  /** What is left to do for a call without a stream. */
  enum Left {
    /** It goes on, once the carrier asks how. */
    THE_CALL,
    /** Nothing is left to say; its row has no end yet. */
    THE_END,
    /** Its row has ended, by us: perhaps the line has not. */
    THE_LINE
  }

  /**
   * @param then done in the same transaction, if the call goes on
   */
  void note(Admitted stream, Instant now, Runnable then) {
    scope.run(
        stream.call().line().hospital().value(),
        () ->
            calls
                .lock(stream.call().call()) // the carrier may be asking just now
                .flatMap(call -> tokens.of(call.id(), stream.stream()))
                .filter(this::stands)
                .ifPresent(
                    token -> {
                      token.ended(now);
                      then.run();
                    }));
  }

  /** Empty once the carrier has asked, or says that the call is over. Inside no scope. */
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
            left(call)));
  }

  private static Left left(Call call) {
    if (call.ended()) return Left.THE_LINE;
    return call.sound().leaveTaken() || call.hungUpByUs() ? Left.THE_END : Left.THE_CALL;
  }

  /**
   * Whether this is still the call's stream: when the carrier asks, another one is made, or the
   * token of the last is forgotten. That the call is to go on without streams may have been written
   * by us, and the carrier not know it.
   */
  private boolean stands(StreamToken token) {
    return calls
        .find(token.call())
        .filter(call -> !call.ended() || endedByUs(call))
        .filter(call -> call.voicemail().isEmpty())
        .filter(call -> call.sound().streams() == token.stream())
        .isPresent();
  }

  private static boolean endedByUs(Call call) {
    return call.outcome().filter(CallOutcome.INTERRUPTED::equals).isPresent();
  }
}
