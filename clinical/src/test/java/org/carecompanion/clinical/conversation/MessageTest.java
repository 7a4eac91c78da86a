package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A message from the hospital is for the patient's ears: after identity, once, and to nobody else.
 */
class MessageTest {
  private static final String MESSAGE = "Please bring your brace to the visit on {given} Monday.";
  private static final String MARIA = "This is Maria Lopez, March fifteenth, nineteen fifty-eight.";

  private static CallScript answered() {
    return CallScript.answeredWithMessage(MESSAGE);
  }

  @Test
  void it_is_the_first_thing_said_once_identity_holds() {
    CallScript call = answered().patientSays(MARIA);
    assertThat(call.reply().sayings())
        .extracting(Saying::key)
        .startsWith("identified", "message")
        .element(2)
        .asString()
        .startsWith("question.");
    call.companionSays(MESSAGE);
  }

  @Test
  void it_is_said_as_it_is_and_once() {
    CallScript call = answered().patientSays(MARIA).patientSays("no").patientSays("no");
    assertThat(call.said()).filteredOn(saying -> saying.text().equals(MESSAGE)).hasSize(1);
  }

  @Test
  void it_is_said_after_half_an_answer_was_completed() {
    answered()
        .patientSays("This is Maria Lopez.")
        .companionDoesNotSay(MESSAGE)
        .patientPresses("03151958")
        .companionSays(MESSAGE);
  }

  @Test
  void who_asks_to_hear_it_again_hears_it_again() {
    answered()
        .patientSays(MARIA)
        .patientSays("Can you repeat that?")
        .companionSays(MESSAGE)
        .patientSays("no")
        .patientSays("Can you repeat that?")
        .companionDoesNotSay(MESSAGE);
  }

  /** One caller each who is not, or not yet, Maria Lopez. */
  @TestFactory
  Stream<DynamicTest> it_is_not_said_to() {
    return Stream.of(
            new Somebody("a wrong number", "You have the wrong number, nobody of that name here."),
            new Somebody("her husband", "This is her husband, can I help?"),
            new Somebody("another patient", "This is John Reed, born July first 1944."),
            new Somebody("someone who only says yes", "Yes, speaking."),
            new Somebody("someone who refuses", "I will not tell you my date of birth."),
            new Somebody("someone in danger", "Call an ambulance, I have chest pain!"),
            new Somebody("a voicemail", "You have reached Maria Lopez, leave a message."))
        .map(
            who ->
                DynamicTest.dynamicTest(
                    who.name(),
                    () -> {
                      CallScript call = answered();
                      for (int turn = 0; turn < 8 && call.reply().ending().isEmpty(); turn++)
                        call.patientSays(who.words());
                      assertThat(call.reply().ending()).isPresent();
                      assertThat(call.said())
                          .hasSizeGreaterThan(2)
                          .noneSatisfy(saying -> assertThat(saying.text()).contains("brace"));
                    }));
  }

  private record Somebody(String name, String words) {}
}
