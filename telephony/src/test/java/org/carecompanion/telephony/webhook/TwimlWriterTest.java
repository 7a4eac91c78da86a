package org.carecompanion.telephony.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.conversation.Listening;
import org.carecompanion.clinical.conversation.Listening.Expects;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.Lines;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class TwimlWriterTest {
  private static final CallId CALL = CallId.of("00000000-0000-4000-8000-00000000000c");
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String SAY =
      "<Say language=\"en-US\" voice=\"Polly.Joanna-Neural\">%s</Say>";

  private final TwimlWriter twiml = new TwimlWriter(Lines.addresses());

  @Test
  void a_question_is_said_inside_the_listening_so_that_the_patient_may_interrupt() {
    var listening = new Listening(List.of("yes", "short of breath"), 0, "", 6, Expects.SHORT);
    assertThat(answer(listening, "Are you <short> of breath & tired?"))
        .isEqualTo(
            XML
                + "<Response><Gather"
                + " action=\"https://phone.hospital.example/phone/the-key-of-this-line_0/gather-response?call=00000000-0000-4000-8000-00000000000c&amp;turn=4#rc=1&amp;rp=ct,rt,5xx&amp;ct=1000&amp;rt=2500\""
                + " actionOnEmptyResult=\"true\" hints=\"yes, short of breath\" input=\"speech\""
                + " language=\"en-US\" method=\"POST\" profanityFilter=\"false\""
                + " speechModel=\"phone_call\" speechTimeout=\"2\" timeout=\"6\">"
                + SAY.formatted("Are you &lt;short&gt; of breath &amp; tired?")
                + "</Gather></Response>");
  }

  @Test
  void where_keys_may_be_pressed_both_are_listened_to() {
    Element gather =
        gather(answer(new Listening(List.of("ten"), 2, "#", 6, Expects.SHORT), "From 0 to 10?"));
    assertThat(gather.getAttribute("input")).isEqualTo("speech dtmf");
    assertThat(gather.getAttribute("numDigits")).isEqualTo("2");
    assertThat(gather.getAttribute("finishOnKey")).isEqualTo("#");
  }

  @Test
  void keys_without_a_finish_key_end_by_their_number_alone() {
    Element gather =
        gather(answer(new Listening(List.of(), 8, "", 6, Expects.SHORT), "Your date of birth?"));
    assertThat(gather.hasAttribute("finishOnKey")).isTrue();
    assertThat(gather.getAttribute("finishOnKey")).isEmpty();
    assertThat(gather.getAttribute("numDigits")).isEqualTo("8");
  }

  @Test
  void without_keys_none_are_counted() {
    Element gather =
        gather(answer(new Listening(List.of("yes"), 0, "", 6, Expects.SHORT), "Yes or no?"));
    assertThat(gather.hasAttribute("numDigits")).isFalse();
    assertThat(gather.hasAttribute("finishOnKey")).isFalse();
  }

  @Test
  void silence_is_reported_too_and_how_long_to_wait_is_a_whole_number() {
    Element gather =
        gather(answer(new Listening(List.of(), 0, "", 9, Expects.SHORT), "Yes or no?"));
    assertThat(gather.getAttribute("actionOnEmptyResult")).isEqualTo("true");
    assertThat(gather.getAttribute("timeout")).isEqualTo("9");
    // "auto" is refused with some models (13335)
    assertThat(gather.getAttribute("speechTimeout")).matches("[1-9][0-9]*");
  }

  @Test
  void without_hints_there_is_no_such_attribute() {
    Element gather =
        gather(answer(new Listening(List.of(), 0, "", 6, Expects.SHORT), "Yes or no?"));
    assertThat(gather.hasAttribute("hints")).isFalse();
  }

  @Test
  void hints_stay_within_what_twilio_takes() {
    List<String> many = new ArrayList<>();
    many.add("x".repeat(101));
    many.add("y".repeat(100));
    IntStream.range(0, 600).forEach(i -> many.add("hint " + i));
    String[] sent =
        gather(answer(new Listening(many, 0, "", 6, Expects.SHORT), "?"))
            .getAttribute("hints")
            .split(", ");
    assertThat(sent).hasSize(500).contains("y".repeat(100)).doesNotContain("x".repeat(101));
  }

  @Test
  void a_hint_with_a_comma_would_be_two() {
    Element gather =
        gather(answer(new Listening(List.of("no, never", "yes"), 0, "", 6, Expects.SHORT), "?"));
    assertThat(gather.getAttribute("hints")).isEqualTo("no never, yes");
  }

  @Test
  void each_saying_is_heard_on_its_own_and_in_order() {
    String xml =
        answer(
            new Listening(List.of(), 0, "", 6, Expects.SHORT), "Thank you, Maria.", "Yes or no?");
    assertThat(says(xml)).containsExactly("Thank you, Maria.", "Yes or no?");
  }

  @Test
  void a_saying_longer_than_twilio_takes_is_said_in_parts_that_end_with_sentences() {
    String sentence = "This is one of a great many sentences. ";
    String text = sentence.repeat(300).strip();
    List<String> parts = says(answer(new Listening(List.of(), 0, "", 6, Expects.SHORT), text));
    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(4096));
    assertThat(parts).allSatisfy(part -> assertThat(part).endsWith("."));
    assertThat(String.join(" ", parts)).isEqualTo(text);
  }

  @Test
  void a_saying_without_any_end_is_still_cut() {
    List<String> parts =
        says(answer(new Listening(List.of(), 0, "", 6, Expects.SHORT), "a".repeat(9000)));
    assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(4096));
    assertThat(String.join("", parts)).hasSize(9000);
  }

  @Test
  void the_last_answer_says_goodbye_and_hangs_up() {
    var answer =
        new Answer(
            7, List.of(new Saying("closing", "Goodbye.")), Listening.NOTHING, Answer.Then.HANG_UP);
    assertThat(twiml.answer(Lines.HARBOR, CALL, answer))
        .isEqualTo(XML + "<Response>" + SAY.formatted("Goodbye.") + "<Hangup/></Response>");
  }

  @Test
  void the_same_answer_is_always_the_same_bytes() {
    var listening = new Listening(List.of("b", "a"), 2, "#", 6, Expects.SHORT);
    String first = answer(listening, "One?", "Two?");
    assertThat(answer(listening, "One?", "Two?")).isEqualTo(first);
    assertThat(
            new TwimlWriter(Lines.addresses())
                .answer(Lines.HARBOR, CALL, of(listening, "One?", "Two?")))
        .isEqualTo(first);
  }

  @Test
  void one_moment_is_said_once_and_then_only_waited() {
    assertThat(twiml.oneMoment(Lines.HARBOR, CALL, 3, 1))
        .contains(SAY.formatted("One moment."))
        .contains(">" + Lines.PUBLIC_URL + "/phone/the-key-of-this-line_0/waiting?call=")
        .contains(
            "&amp;turn=3&amp;asked=1#rc=1&amp;rp=ct,rt,5xx&amp;ct=1000&amp;rt=2500</Redirect>");
    assertThat(twiml.oneMoment(Lines.HARBOR, CALL, 3, 2))
        .doesNotContain("<Say")
        .contains("<Pause length=\"1\"/>")
        .contains("&amp;turn=3&amp;asked=2#rc=1");
  }

  /** It is served where no node of ours is: see docs/faults.md. */
  @Test
  void the_document_to_fall_back_on_says_the_same_apology() throws IOException {
    Path shipped = Path.of("..", "app-ear", "src", "main", "companion", "fallback.xml");
    assertThat(Files.readString(shipped).strip()).isEqualTo(twiml.apology(Lines.HARBOR));
  }

  @Test
  void an_apology_promises_a_person_names_the_emergency_number_and_nothing_of_health() {
    assertThat(says(twiml.apology(Lines.HARBOR)))
        .singleElement()
        .asString()
        .contains("A person will call you")
        .endsWith("dial 9 1 1.");
    assertThat(says(TwimlWriter.apologyOfNobody()))
        .singleElement()
        .asString()
        .endsWith("your emergency number.");
    assertThat(twiml.apology(Lines.HARBOR)).endsWith("<Hangup/></Response>");
  }

  @Test
  void a_machine_hears_the_hospitals_name_and_number_and_nothing_else() {
    assertThat(twiml.voicemail(Lines.HARBOR, CALL, "(212) 555-0100"))
        .isEqualTo(
            XML
                + "<Response>"
                + SAY.formatted(
                    "This is a message from Harbor Hospital. Call us back at 2 1 2, 5 5 5, 0 1 0 0.")
                + "<Redirect method=\"POST\">"
                + Lines.addresses()
                    .voicemailSaid(Lines.HARBOR, CALL)
                    .toString()
                    .replace("&", "&amp;")
                + "</Redirect></Response>");
  }

  private String answer(Listening listening, String... sayings) {
    return twiml.answer(Lines.HARBOR, CALL, of(listening, sayings));
  }

  private static Answer of(Listening listening, String... sayings) {
    List<Saying> said = new ArrayList<>();
    for (String saying : sayings) said.add(new Saying("key", saying));
    return new Answer(3, said, listening, Answer.Then.LISTEN);
  }

  private static Element gather(String xml) {
    return (Element) parsed(xml).getElementsByTagName("Gather").item(0);
  }

  private static List<String> says(String xml) {
    var nodes = parsed(xml).getElementsByTagName("Say");
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  private static Element parsed(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("not XML: " + xml, e);
    }
  }
}
