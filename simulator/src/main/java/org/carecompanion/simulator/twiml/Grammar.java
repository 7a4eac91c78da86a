package org.carecompanion.simulator.twiml;

import static java.util.Map.entry;
import static org.carecompanion.simulator.twiml.AttributeRule.address;
import static org.carecompanion.simulator.twiml.AttributeRule.any;
import static org.carecompanion.simulator.twiml.AttributeRule.atLeast;
import static org.carecompanion.simulator.twiml.AttributeRule.flag;
import static org.carecompanion.simulator.twiml.AttributeRule.hints;
import static org.carecompanion.simulator.twiml.AttributeRule.matching;
import static org.carecompanion.simulator.twiml.AttributeRule.method;
import static org.carecompanion.simulator.twiml.AttributeRule.oneOf;

import java.util.Map;
import java.util.Set;

/**
 * The voice TwiML that the simulator plays, element by element.
 *
 * <p>Source: https://www.twilio.com/docs/voice/twiml and the schema behind Twilio's own builders.
 */
final class Grammar {
  /** Source: Twilio's text-to-speech takes at most 4096 characters at once. */
  static final int LONGEST_SAY = 4096;

  /** Source: error 11750, a TwiML answer may have 64 kB. */
  static final int LARGEST_DOCUMENT = 64 * 1024;

  private static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\\d{3}))?";
  private static final String VOICE =
      "man|woman|alice"
          + "|Polly\\.[A-Z][a-zA-Z]+(-(Neural|Generative|Long-Form))?"
          + "|Google\\."
          + LANGUAGE
          + "-(Standard|Wavenet|Neural2|Studio|News|Casual|Polyglot|Chirp-HD|Chirp3-HD|Journey)"
          + "-[A-Z][a-zA-Z]*";
  private static final Set<String> SPOKEN =
      Set.of("break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w");

  /** Verbs that Twilio knows and this simulator does not play. */
  static final Set<String> NOT_PLAYED =
      Set.of(
          "Dial", "Echo", "Enqueue", "Leave", "Pay", "Prompt", "Queue", "Record", "Refer", "Reject",
          "Sms", "Start", "Stop");

  private static final Map<String, ElementRule> RULES =
      Map.ofEntries(
          entry(
              "Response",
              ElementRule.holding(
                  Map.of(),
                  Set.of("Say", "Play", "Pause", "Gather", "Connect", "Redirect", "Hangup"),
                  Violation.SCHEMA)),
          entry(
              "Say",
              ElementRule.words(
                  Map.of(
                      "voice", matching(Violation.SAY_VOICE, VOICE, "a voice that Twilio offers"),
                      "language", matching(Violation.SAY_LANGUAGE, LANGUAGE, "a language tag"),
                      "loop", atLeast(0, Violation.SAY_LOOP)),
                  SPOKEN)),
          entry(
              "Play",
              ElementRule.address(
                  Map.of(
                      "loop", atLeast(0, Violation.PLAY_LOOP),
                      "digits", matching(Violation.SCHEMA, "[0-9*#wW]+", "keys")))),
          entry("Pause", ElementRule.empty(Map.of("length", atLeast(0, Violation.PAUSE_LENGTH)))),
          entry(
              "Redirect", ElementRule.address(Map.of("method", method(Violation.REDIRECT_METHOD)))),
          entry(
              "Connect",
              ElementRule.holding(
                  Map.of("action", address(), "method", method(Violation.SCHEMA)),
                  Set.of("Stream"),
                  Violation.SCHEMA)),
          entry("Stream", ElementRule.holding(stream(), Set.of("Parameter"), Violation.SCHEMA)),
          entry("Parameter", ElementRule.empty(Map.of("name", any(), "value", any()))),
          entry("Hangup", ElementRule.empty(Map.of())),
          entry(
              "Gather",
              ElementRule.holding(
                  gather(), Set.of("Say", "Play", "Pause"), Violation.GATHER_NESTED_VERB)),
          entry("break", ElementRule.empty(Map.of("strength", any(), "time", breakTime()))),
          entry("emphasis", ElementRule.words(Map.of("level", any()), SPOKEN)),
          entry("lang", ElementRule.words(Map.of("xml:lang", any()), SPOKEN)),
          entry("p", ElementRule.words(Map.of(), SPOKEN)),
          entry("phoneme", ElementRule.words(Map.of("alphabet", any(), "ph", any()), Set.of())),
          entry(
              "prosody",
              ElementRule.words(Map.of("volume", any(), "rate", any(), "pitch", any()), SPOKEN)),
          entry("s", ElementRule.words(Map.of(), SPOKEN)),
          entry(
              "say-as",
              ElementRule.words(
                  Map.of("interpret-as", any(), "role", any(), "format", any()), Set.of())),
          entry("sub", ElementRule.words(Map.of("alias", any()), Set.of())),
          entry("w", ElementRule.words(Map.of("role", any()), SPOKEN)));

  private Grammar() {}

  static Map<String, ElementRule> rules() {
    return RULES;
  }

  private static AttributeRule breakTime() {
    return matching(Violation.SCHEMA, "(10|\\d)s|(10000|\\d{1,4})ms", "a time up to 10 s");
  }

  /** Of a stream in both directions: of its tracks only the caller's is sent. */
  private static Map<String, AttributeRule> stream() {
    return Map.of(
        "url",
        AttributeRule.stream(),
        "name",
        any(),
        "track",
        oneOf(Violation.STREAM_TRACK, "inbound_track"),
        "statusCallback",
        address(),
        "statusCallbackMethod",
        method(Violation.SCHEMA));
  }

  private static Map<String, AttributeRule> gather() {
    return Map.ofEntries(
        entry("action", address()),
        entry("method", method(Violation.GATHER_METHOD)),
        entry("input", oneOf(Violation.SCHEMA, "dtmf", "speech", "dtmf speech", "speech dtmf")),
        entry("timeout", atLeast(1, Violation.GATHER_TIMEOUT)),
        entry("speechTimeout", matching(Violation.SCHEMA, "auto|[1-9]\\d{0,3}", "whole seconds")),
        entry("speechModel", speechModel()),
        entry("enhanced", flag()),
        entry("language", matching(Violation.GATHER_LANGUAGE, LANGUAGE, "a language tag")),
        entry("hints", hints()),
        entry("numDigits", atLeast(1, Violation.GATHER_NUM_DIGITS)),
        entry(
            "finishOnKey", matching(Violation.GATHER_FINISH_ON_KEY, "[0-9*#]?", "one key or none")),
        entry("actionOnEmptyResult", flag()),
        entry("profanityFilter", flag()),
        entry("partialResultCallback", address()),
        entry("partialResultCallbackMethod", method(Violation.SCHEMA)),
        entry("bargeIn", flag()),
        entry("maxSpeechTime", atLeast(1, Violation.SCHEMA)),
        entry("debug", flag()));
  }

  private static AttributeRule speechModel() {
    return matching(
        Violation.SCHEMA,
        "default|numbers_and_commands|phone_call|experimental_(conversations|utterances)"
            + "|googlev2_(long|short|telephony|telephony_short)|deepgram_nova-[23](-[a-z]+)*",
        "a speech model that Twilio offers");
  }
}
