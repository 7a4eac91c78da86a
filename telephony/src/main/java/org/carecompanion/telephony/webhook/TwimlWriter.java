package org.carecompanion.telephony.webhook;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.conversation.Listening;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.call.LineWords;
import org.carecompanion.telephony.carrier.CarrierAddresses;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.media.Next;
import org.carecompanion.telephony.voice.SpokenNumbers;

/**
 * Turns answers into TwiML, by the library's builders. The same answer always gives the same bytes.
 */
@Dependent
class TwimlWriter {
  /**
   * Silence that ends an answer. People in pain pause: half of all mid-turn pauses last under a
   * second, few over two (reference/voice.md 3).
   */
  private static final String SPEECH_END_SECONDS = "2";

  private static final Say.Voice VOICE = Say.Voice.POLLY_JOANNA_NEURAL;
  private static final int MOST_HINTS = 500;
  private static final int LONGEST_HINT = 100;
  private final CarrierAddresses addresses;

  @Inject
  TwimlWriter(CarrierAddresses addresses) {
    this.addresses = addresses;
  }

  String answer(LineAccess line, CallId call, Answer answer) {
    return switch (answer.then()) {
      case HANG_UP ->
          said(new VoiceResponse.Builder(), answer.sayings())
              .hangup(new Hangup.Builder().build())
              .build()
              .toXml();
      case LISTEN -> new VoiceResponse.Builder().gather(gather(line, call, answer)).build().toXml();
    };
  }

  /** The answer is not ready: keep the line busy and ask again. @param asked from 1 */
  String oneMoment(LineAccess line, CallId call, int turn, int asked) {
    return oneMoment(addresses.waiting(line, call, turn, asked), asked);
  }

  /** As above, where what follows a stream is not known yet. */
  String oneMoment(LineAccess line, CallId call, StreamTurns.Ended ended) {
    return oneMoment(
        addresses.streamEnded(line, call, ended.stream(), ended.asked()), ended.asked());
  }

  private static String oneMoment(URI askAgain, int asked) {
    var response = new VoiceResponse.Builder();
    if (asked == 1) response.say(say(LineWords.ONE_MOMENT));
    else response.pause(new Pause.Builder().length(1).build());
    var again = new Redirect.Builder(askAgain).method(HttpMethod.POST);
    return response.redirect(again.build()).build().toXml();
  }

  /** The call's sound runs through us; when its stream has ended, however, the carrier asks. */
  String stream(LineAccess line, CallId call, Next.Stream next) {
    var stream = new com.twilio.twiml.voice.Stream.Builder().url(next.url());
    var ended = new Redirect.Builder(addresses.streamEnded(line, call, next.stream(), 0));
    return new VoiceResponse.Builder()
        .connect(new Connect.Builder().stream(stream.build()).build())
        .redirect(ended.method(HttpMethod.POST).build())
        .build()
        .toXml();
  }

  /** We cannot go on. Says nothing about health: it is not known who listens. */
  String apology(LineAccess line) {
    return apology(line.caller().help().emergencyNumber());
  }

  /** The same while not even the line can be looked up. */
  static String apologyOfNobody() {
    return apology("your emergency number");
  }

  private static String apology(String emergencyNumber) {
    Figures.count(Figure.APOLOGIES);
    return hangUpAfter(LineWords.sorry(emergencyNumber));
  }

  /** The emergency wording, after which the caller has another number to dial. */
  String lastWords(Saying saying) {
    return hangUpAfter(saying.text());
  }

  /**
   * The hospital's name and number, and nothing else (HHS on messages). When it has been said, the
   * carrier comes back and so tells us.
   */
  String voicemail(LineAccess line, CallId call, String callbackNumber) {
    String words =
        "This is a message from "
            + line.caller().hospitalName()
            + ". Call us back at "
            + callbackNumber
            + ".";
    var said = new Redirect.Builder(addresses.voicemailSaid(line, call)).method(HttpMethod.POST);
    return new VoiceResponse.Builder().say(say(words)).redirect(said.build()).build().toXml();
  }

  String hangUp() {
    return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build().toXml();
  }

  private static String hangUpAfter(String words) {
    return new VoiceResponse.Builder()
        .say(say(words))
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  private Gather gather(LineAccess line, CallId call, Answer answer) {
    Listening listening = answer.listening();
    var gather =
        new Gather.Builder()
            .action(addresses.gatherResponse(line, call, answer.turn() + 1))
            .method(HttpMethod.POST)
            .timeout(listening.patienceSeconds())
            .speechTimeout(SPEECH_END_SECONDS)
            .speechModel("phone_call")
            .language(Gather.Language.EN_US)
            .profanityFilter(false) // what hurts is said in many words, and all of them count
            .actionOnEmptyResult(true); // silence is an answer we must hear about
    String hints = hints(listening.hints());
    if (!hints.isEmpty()) gather.hints(hints);
    if (listening.maxDigits() > 0)
      gather
          .inputs(List.of(Gather.Input.SPEECH, Gather.Input.DTMF))
          .numDigits(listening.maxDigits())
          .finishOnKey(listening.finishKey());
    else gather.inputs(List.of(Gather.Input.SPEECH));
    says(answer.sayings()).forEach(gather::say);
    return gather.build();
  }

  private static VoiceResponse.Builder said(VoiceResponse.Builder response, List<Saying> sayings) {
    says(sayings).forEach(response::say);
    return response;
  }

  private static Stream<Say> says(List<Saying> sayings) {
    return sayings.stream()
        .map(saying -> SpokenNumbers.digitByDigit(saying.text()))
        .flatMap(text -> SayParts.of(text).stream())
        .map(TwimlWriter::part);
  }

  /** Commas divide hints, and too long or too many of them Twilio refuses (13330). */
  private static String hints(List<String> phrases) {
    return phrases.stream()
        .map(phrase -> phrase.replace(",", ""))
        .filter(phrase -> phrase.length() <= LONGEST_HINT)
        .limit(MOST_HINTS)
        .collect(Collectors.joining(", "));
  }

  private static Say say(String text) {
    return part(SpokenNumbers.digitByDigit(text));
  }

  private static Say part(String text) {
    return new Say.Builder(text).voice(VOICE).language(Say.Language.EN_US).build();
  }
}
