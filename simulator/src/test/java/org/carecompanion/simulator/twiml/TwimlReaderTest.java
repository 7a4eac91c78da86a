package org.carecompanion.simulator.twiml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carecompanion.simulator.twiml.Reading.Playable;
import org.carecompanion.simulator.twiml.Reading.Refused;
import org.carecompanion.simulator.twiml.Verb.Action;
import org.carecompanion.simulator.twiml.Verb.Gather;
import org.carecompanion.simulator.twiml.Verb.Hangup;
import org.carecompanion.simulator.twiml.Verb.Input;
import org.carecompanion.simulator.twiml.Verb.Keys;
import org.carecompanion.simulator.twiml.Verb.OnNothing;
import org.carecompanion.simulator.twiml.Verb.Patience;
import org.carecompanion.simulator.twiml.Verb.Pause;
import org.carecompanion.simulator.twiml.Verb.Say;
import org.carecompanion.simulator.webhook.WebhookTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwimlReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <Response><Say>x</Say>                                            | 12100 | XML document structures
          not xml                                                           | 12100 | Content is not allowed
          <!DOCTYPE a [<!ENTITY e "x">]><Response><Say>&e;</Say></Response> | 12100 | DOCTYPE
          <Responses/>                                                      | 12102 | Responses
          <Response><say>x</say></Response>                                 | 12200 | <say> is not TwiML
          <Response><Shout>x</Shout></Response>                             | 12200 | <Shout> is not TwiML
          <Response><Record/></Response>                                    | 12200 | does not play <Record>
          <Response>hello</Response>                                        | 12200 | does not take text
          <Response><Response/></Response>                                  | 12200 | <Response> is not allowed in <Response>
          <Response><Say loud="yes">x</Say></Response>                      | 12200 | Say loud is not an attribute
          <Response><Say><bold>x</bold></Say></Response>                    | 12200 | <bold> is not TwiML
          <Response><Say>x<Pause/></Say></Response>                         | 12200 | <Pause> is not allowed in <Say>
          <Response><Say><break time="11s"/>x</Say></Response>              | 12200 | break time
          <Response><Say></Say></Response>                                  | 13520 | no text
          <Response><Say voice="Bob">x</Say></Response>                     | 13511 | Say voice
          <Response><Say language="English">x</Say></Response>              | 13512 | Say language
          <Response><Say loop="-1">x</Say></Response>                       | 13510 | Say loop
          <Response><Pause length="1.5"/></Response>                        | 13910 | Pause length
          <Response><Play>/sound.wav</Play></Response>                      | 11100 | <Play> needs an absolute
          <Response><Redirect>next</Redirect></Response>                    | 11100 | <Redirect> needs an absolute
          <Response><Redirect method="PUT">http://h/a</Redirect></Response> | 13710 | Redirect method
          <Response><Hangup after="2"/></Response>                          | 12200 | Hangup after is not an attribute
          <Response><Gather action="/next"/></Response>                     | 11100 | Gather action
          <Response><Gather action="ftp://h/next"/></Response>              | 11100 | Gather action
          <Response><Gather action="http://my_host/next"/></Response>       | 11100 | Gather action
          <Response><Gather method="DELETE"/></Response>                    | 13312 | Gather method
          <Response><Gather timeout="0"/></Response>                        | 13313 | Gather timeout
          <Response><Gather timeout="auto"/></Response>                     | 13313 | Gather timeout
          <Response><Gather numDigits="0"/></Response>                      | 13314 | Gather numDigits
          <Response><Gather finishOnKey="##"/></Response>                   | 13310 | Gather finishOnKey
          <Response><Gather input="voice"/></Response>                      | 12200 | Gather input
          <Response><Gather language="english"/></Response>                 | 13331 | Gather language
          <Response><Gather speechTimeout="0"/></Response>                  | 12200 | Gather speechTimeout
          <Response><Gather speechTimeout="auto"/></Response>               | 13335 | not auto
          <Response><Gather speechModel="best"/></Response>                 | 12200 | Gather speechModel
          <Response><Gather actionOnEmptyResult="yes"/></Response>          | 12200 | Gather actionOnEmptyResult
          <Response><Gather><Hangup/></Gather></Response>                   | 13320 | <Hangup> is not allowed in <Gather>
          <Response><Gather><Gather/></Gather></Response>                   | 13320 | <Gather> is not allowed in <Gather>
          """)
  void twiml_that_twilio_refuses_is_refused_by_its_code(String twiml, int code, String reason) {
    assertRefused(TwimlReader.read(twiml), code, reason);
  }

  @Test
  void everything_wrong_with_a_document_is_named_at_once() {
    Refused refused =
        (Refused)
            TwimlReader.read(
                "<Response><Say voice='Bob'>x</Say><Gather timeout='0' action='/a'/></Response>");
    assertThat(refused.violations())
        .extracting(Violation::code)
        .containsExactlyInAnyOrder(13511, 13313, 11100);
  }

  @Test
  void text_is_limited_to_4096_characters() {
    assertRefused(TwimlReader.read(say("x".repeat(4097))), 13520, "4097 characters");
    assertThat(TwimlReader.read(say("x".repeat(4096)))).isInstanceOf(Playable.class);
  }

  @Test
  void hints_are_limited_to_500_of_100_characters() {
    String hint = "h".repeat(100);
    assertThat(TwimlReader.read(hints((hint + ",").repeat(499) + hint)))
        .isInstanceOf(Playable.class);
    assertRefused(TwimlReader.read(hints("a,".repeat(500) + "a")), 13330, "500 hints");
    assertRefused(TwimlReader.read(hints("ok, " + "h".repeat(101))), 13330, "100 characters");
  }

  @Test
  void a_document_has_at_most_64_kilobytes() {
    String many = "<Say>word word word</Say>".repeat(3000);
    assertRefused(TwimlReader.read("<Response>" + many + "</Response>"), 11750, "64 kB");
  }

  @Test
  void only_xml_plain_text_and_sound_are_played() {
    String twiml = say("hello");
    assertRefused(TwimlReader.read("application/json", twiml, "http://h/a"), 12300, "json");
    assertRefused(TwimlReader.read("", twiml, "http://h/a"), 12300, "Content-Type");
    assertRefused(TwimlReader.read("text/xml", "  ", "http://h/a"), 11770, "empty");
    assertThat(TwimlReader.read("application/xml;charset=UTF-8", twiml, "http://h/a"))
        .isEqualTo(new Playable(List.of(new Say("hello", 1, Duration.ZERO))));
    assertThat(TwimlReader.read("text/plain", "hello", "http://h/a"))
        .isEqualTo(new Playable(List.of(new Say("hello", 1, Duration.ZERO))));
    assertThat(TwimlReader.read("audio/wav", "RIFF", "http://h/a"))
        .isEqualTo(new Playable(List.of(new Verb.Play("http://h/a", 1))));
  }

  @Test
  void a_gather_is_read_with_all_its_parts() {
    Playable playable =
        (Playable)
            TwimlReader.read(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Response>
                  <Gather action="http://h/next?turn=2" method="GET" input="speech dtmf" timeout="6"
                      speechTimeout="2" numDigits="8" finishOnKey="*" actionOnEmptyResult="true"
                      speechModel="phone_call" language="en-US" hints="yes, no" profanityFilter="false">
                    <Say voice="Polly.Joanna-Neural" language="en-US">How are
                      <break time="500ms"/>you?</Say>
                    <Pause/>
                  </Gather>
                  <Hangup/>
                </Response>
                """);
    assertThat(playable.verbs())
        .containsExactly(
            new Gather(
                new Action(
                    Optional.of(
                        new WebhookTarget("http://h/next?turn=2", WebhookTarget.Method.GET)),
                    OnNothing.REPORTS),
                Set.of(Input.SPEECH, Input.DTMF),
                new Patience(Duration.ofSeconds(6), Duration.ofSeconds(2)),
                new Keys(OptionalInt.of(8), "*"),
                List.of(
                    new Say("How are you?", 1, Duration.ofMillis(500)),
                    new Pause(Duration.ofSeconds(1)))),
            new Hangup());
  }

  @Test
  void a_bare_gather_listens_for_keys_until_the_pound_key() {
    Playable playable = (Playable) TwimlReader.read("<Response><Gather/></Response>");
    assertThat(playable.verbs())
        .containsExactly(
            new Gather(
                new Action(Optional.empty(), OnNothing.GOES_ON),
                Set.of(Input.DTMF),
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5)),
                new Keys(OptionalInt.empty(), "#"),
                List.of()));
  }

  private static void assertRefused(Reading reading, int code, String reason) {
    assertThat(reading)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.violations()).extracting(Violation::code).containsOnly(code);
              assertThat(refused.violations().getFirst().message()).contains(reason);
            });
  }

  private static String say(String text) {
    return "<Response><Say>" + text + "</Say></Response>";
  }

  private static String hints(String hints) {
    return "<Response><Gather input=\"speech\" hints=\"" + hints + "\"/></Response>";
  }
}
