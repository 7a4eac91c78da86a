package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.domain.finding.Concept.*;
import static org.carecompanion.domain.finding.FindingStatus.*;

import java.util.Map;
import org.carecompanion.clinical.conversation.ConversationState.Given;
import org.carecompanion.clinical.conversation.Noted.Agreed;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that ask for something else than how the patient is. */
class CallTypesTest {
  private static CallScript enrolment() {
    return CallScript.identified(ProcedureFamily.CARDIAC, "enrolment", 1);
  }

  @Test
  void enrolment_asks_for_each_consent_and_how_the_patient_likes_to_be_called() {
    CallScript call =
        enrolment()
            .companionAsks("consent_call")
            .patientSays("yes that's fine")
            .companionAsks("consent_record")
            .patientSays("I'd rather not")
            .companionAsks("consent_voicemail")
            .patientSays("sure go ahead")
            .companionAsks("caregiver")
            .patientSays("yes my daughter")
            .companionAsks("caregiver_name")
            .patientSays("Ana Lopez she's my daughter")
            .companionAsks("best_number")
            .patientPresses("2125550177")
            .companionAsks("best_hours")
            .patientSays("mornings after ten")
            .companionAsks("language")
            .patientSays("Spanish")
            .companionAsks("interpreter")
            .patientSays("yes please")
            .companionAsks("call_back")
            .patientSays("no thank you")
            .callEnds(Ending.COMPLETED)
            .noted(new Noted.Consented(ConsentKind.CALL, Agreed.YES))
            .noted(new Noted.Consented(ConsentKind.RECORD, Agreed.NO))
            .noted(new Noted.Consented(ConsentKind.VOICEMAIL, Agreed.YES));
    Map<String, Given> answers = call.reply().next().memory().answers();
    assertThat(answers.get("caregiver_name").value()).isEqualTo("Ana Lopez she's my daughter");
    assertThat(answers.get("best_number").value()).isEqualTo("2125550177");
    assertThat(answers.get("best_hours").value()).isEqualTo("mornings after ten");
    assertThat(answers.get("language").value()).isEqualTo("Spanish");
    assertThat(answers.get("interpreter").kind()).isEqualTo(Given.Kind.YES);
    assertThat(call.findings()).isEmpty();
  }

  @Test
  void who_does_not_want_calls_is_not_asked_how_to_be_called() {
    CallScript call =
        enrolment()
            .patientSays("no I'd rather not")
            .companionAsks("caregiver")
            .patientSays("nobody")
            .companionAsks("language")
            .patientSays("English")
            .companionAsks("interpreter")
            .noted(new Noted.Consented(ConsentKind.CALL, Agreed.NO));
    assertThat(call.reply().next().memory().answers())
        .doesNotContainKeys("best_number", "caregiver_name", "consent_record");
  }

  @Test
  void what_stays_unclear_agrees_to_nothing() {
    enrolment()
        .patientSays("I don't know")
        .companionAsks("consent_call")
        .patientSays("I'm not sure")
        .companionAsks("caregiver")
        .notNoted(Noted.Consented.class);
  }

  @Test
  void urgent_words_stop_an_enrolment_too() {
    enrolment()
        .patientSays("I can't breathe")
        .saidKeys("emergency")
        .found(DYSPNEA, PRESENT, "can't breathe")
        .callEnds(Ending.URGENT);
  }

  @ParameterizedTest
  @EnumSource
  void education_asks_back_what_to_do_and_takes_no_scores(ProcedureFamily family) {
    CallScript call = CallScript.identified(family, "education", 2);
    while (call.reply().ending().isEmpty())
      call.patientSays(
          switch (call.reply().next().question()) {
            case "worry", "call_back" -> "no";
            default -> "I would call 911 or the hospital right away";
          });
    call.callEnds(Ending.COMPLETED).foundNothing(TEACH_BACK_MISSED).foundNothing(PAIN);
    assertThat(call.reply().next().memory().answers())
        .hasSizeGreaterThanOrEqualTo(7)
        .containsKeys("knows_emergency", "knows_wound", "knows_fever", "knows_medicine");
    assertThat(call.findings()).noneMatch(Findings::worrying);
  }

  @Test
  void what_was_not_known_is_explained() {
    CallScript.identified(ProcedureFamily.KNEE_HIP, "education", 2)
        .patientSays("I'd take a rest and see")
        .found(TEACH_BACK_MISSED, PRESENT, "I'd take a rest and see")
        .companionSays("hang up and dial 911 at once")
        .companionAsks("knows_leg")
        .patientSays("rub it I guess and wait")
        .companionSays("Do not rub it")
        .companionAsks("knows_wound");
  }

  @Test
  void urgent_words_stop_a_call_for_education_and_a_plan_does_not() {
    CallScript.identified(ProcedureFamily.C_SECTION, "education", 4)
        .patientSays("I would call an ambulance")
        .companionAsks("knows_bleeding")
        .patientSays("I need an ambulance now I can't breathe")
        .saidKeys("emergency")
        .callEnds(Ending.URGENT);
  }

  @Test
  void what_one_would_bleed_is_no_bleeding_and_what_one_bleeds_is() {
    CallScript.identified(ProcedureFamily.C_SECTION, "education", 4)
        .patientSays("I would call an ambulance")
        .companionAsks("knows_bleeding")
        .patientSays("well I'd be soaking through towels so I'd call 911")
        .found(HEAVY_BLEEDING, CONDITIONAL, "soaking through towels")
        .companionAsks("knows_headache")
        .patientSays("I'd call you, but it's the bleeding, I'm soaking a pad an hour right now")
        .saidKeys("emergency")
        .found(HEAVY_BLEEDING, PRESENT, "soaking a pad an hour")
        .callEnds(Ending.URGENT);
  }
}
