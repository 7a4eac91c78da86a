package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.call.CallAdmission;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.media.Next;
import org.carecompanion.telephony.media.StreamOffers;

/**
 * What the carrier is told when it asks about a call whose sound is to run through us: when it was
 * answered, and each time a stream has ended. Answers within the same time as every webhook.
 */
@Dependent
class StreamTurns {
  private final StreamOffers offers;
  private final CheckIn checkIn;
  private final CallProgress progress;
  private final TurnRunner runner;
  private final TwimlWriter twiml;
  @Inject private Breakdown breakdown;
  @Inject private CallAdmission admission;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the rest
  StreamTurns(
      StreamOffers offers,
      CheckIn checkIn,
      CallProgress progress,
      TurnRunner runner,
      TwimlWriter twiml) {
    this.offers = offers;
    this.checkIn = checkIn;
    this.progress = progress;
    this.runner = runner;
    this.twiml = twiml;
  }

  /** Whether calls are to be streams. */
  boolean wanted() {
    return offers.wanted();
  }

  /**
   * @param ended which stream has ended; 0 when the call was just answered
   */
  String next(CarrierRequest request, CallId call, Ended ended) {
    LineAccess line = request.line();
    var report = new LineReport(request.carrierCallId().orElse(""), LineState.IN_PROGRESS);
    var outcome =
        runner.runOn(
            () -> progress.report(line, call, report) ? told(line, call, ended) : twiml.hangUp(),
            () -> {}); // nobody has said anything yet, or the call's session has their words
    return switch (outcome) {
      case TurnRunner.Outcome.Ready<String> ready -> ready.value();
      case TurnRunner.Outcome.StillThinking<String> slow -> again(request, call, ended);
      case TurnRunner.Outcome.Broken<String> broken -> again(request, call, ended);
    };
  }

  /** Which stream has ended, and how often we were asked what follows without an answer. */
  record Ended(int stream, int asked) {
    /** The call was just answered. */
    static final Ended NONE = new Ended(0, 0);
  }

  private String told(LineAccess line, CallId call, Ended ended) {
    return admission
        .refusal(line, call)
        .map(refusal -> twiml.answer(line, call, refusal))
        .orElseGet(() -> goesOn(line, call, offers.next(line, call, ended.stream())));
  }

  private String goesOn(LineAccess line, CallId call, Next next) {
    return switch (next) {
      case Next.Stream stream -> twiml.stream(line, call, stream);
      case Next.Gather gather -> twiml.answer(line, call, words(line, call));
      case Next.Voicemail voicemail -> twiml.voicemail(line, call, callBack(line));
      case Next.HangUp hangUp -> twiml.hangUp();
    };
  }

  /** The opening, or the words said last: turns are counted alike in either mode. */
  private Answer words(LineAccess line, CallId call) {
    return checkIn.answered(line.hospital(), call);
  }

  static String callBack(LineAccess line) {
    return new PhoneNumber(line.caller().callbackNumber()).national();
  }

  private String again(CarrierRequest request, CallId call, Ended ended) {
    if (ended.asked() < GatherTurns.MOST_WAITS)
      return twiml.oneMoment(request.line(), call, new Ended(ended.stream(), ended.asked() + 1));
    Optional<String> refused =
        ended.stream() == 0 ? breakdown.noThread(request, call) : Optional.empty();
    return refused.orElseGet(() -> breakdown.sorry(request, call));
  }
}
