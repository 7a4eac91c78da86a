package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.domain.finding.Concept.*;
import static org.carecompanion.domain.finding.FindingStatus.*;

import org.carecompanion.domain.surgery.ProcedureFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole follow-up calls of each family of operations. */
class FamilyCallsTest {
  private static final String FOLLOW_UP = "follow_up";

  @ParameterizedTest
  @EnumSource
  void who_is_well_is_asked_everything_of_the_family_and_raises_nothing(ProcedureFamily family) {
    CallScript call =
        CallScript.identified(family, FOLLOW_UP, 5).untilTheEnd().callEnds(Ending.COMPLETED);
    assertThat(call.findings()).noneMatch(Findings::worrying);
    assertThat(call.reply().next().memory().answers())
        .containsKeys("chest_pain", "pain_now", "teach_back", "call_back")
        .doesNotContainKeys("temperature", "wound_fluid", "fall_injury", "call_back_time");
  }

  @Test
  void fever_is_followed_by_its_number_and_by_shaking() {
    CallScript.identified(ProcedureFamily.ABDOMINAL, FOLLOW_UP, 5)
        .untilAsked("fever")
        .patientSays("yes I had a fever")
        .companionAsks("rigors")
        .patientSays("no")
        .companionAsks("temperature")
        .patientSays("it was a hundred and one point eight")
        .found(FEVER, PRESENT, "hundred and one point eight")
        .companionAsks("wound_redness");
  }

  @Test
  void without_a_thermometer_the_call_goes_on() {
    CallScript.identified(ProcedureFamily.HERNIA, FOLLOW_UP, 3)
        .untilAsked("fever")
        .patientSays("yes")
        .companionAsks("rigors")
        .patientSays("no")
        .companionAsks("temperature")
        .patientSays("I don't own a thermometer")
        .companionAsks("wound_redness");
  }

  @Test
  void what_leaks_is_asked_for_its_colour_and_thickness() {
    CallScript.identified(ProcedureFamily.KNEE_HIP, FOLLOW_UP, 7)
        .untilAsked("wound_leaking")
        .patientSays("yes it is")
        .companionAsks("wound_fluid")
        .patientSays("kind of yellow and it's pretty thick")
        .found(WOUND_PUS, PRESENT, "kind of yellow and it's pretty thick")
        .companionAsks("wound_smell");
  }

  @Test
  void blood_from_the_wound_is_asked_for_how_much_and_soaking_through_stops_the_call() {
    CallScript.identified(ProcedureFamily.HERNIA, FOLLOW_UP, 2)
        .untilAsked("wound_leaking")
        .patientSays("yes")
        .companionAsks("wound_fluid")
        .patientSays("just blood")
        .companionAsks("bleeding_amount");
  }

  @Test
  void a_weight_that_went_up_is_asked_for_its_pounds() {
    CallScript.identified(ProcedureFamily.CARDIAC, FOLLOW_UP, 7)
        .untilAsked("weight")
        .patientSays("it's gone up")
        .companionAsks("weight_amount")
        .patientSays("four pounds since yesterday")
        .found(WEIGHT_GAIN_IN_A_DAY, PRESENT, "four pounds")
        .companionAsks("ankles");
  }

  @Test
  void a_scale_that_nobody_steps_on_leaves_the_weight_open() {
    CallScript.identified(ProcedureFamily.CARDIAC, FOLLOW_UP, 7)
        .untilAsked("weight")
        .patientSays("I haven't been weighing myself")
        .found(WEIGHT_GAIN, UNCERTAIN, "I haven't been weighing myself");
  }

  @Test
  void thoughts_of_harm_after_a_birth_are_answered_with_the_crisis_number() {
    CallScript.identified(ProcedureFamily.C_SECTION, FOLLOW_UP, 10)
        .untilAsked("harm")
        .patientSays("Yes. Sometimes I think about hurting myself.")
        .saidKeys("crisis")
        .callEnds(Ending.URGENT);
  }

  @Test
  void who_would_wait_in_an_emergency_is_told_and_asked_once_more() {
    CallScript.identified(ProcedureFamily.CARDIAC, FOLLOW_UP, 7)
        .untilAsked("teach_back")
        .patientSays("I guess I would lie down and wait")
        .found(TEACH_BACK_MISSED, PRESENT, "I guess I would lie down and wait")
        .companionAsks("teach_back_again")
        .patientSays("call 911")
        .companionAsks("worry");
  }

  @Test
  void a_call_back_is_asked_for_its_time() {
    CallScript call =
        CallScript.identified(ProcedureFamily.ABDOMINAL, FOLLOW_UP, 3)
            .untilAsked("call_back")
            .patientSays("yes please")
            .companionAsks("call_back_time")
            .patientSays("after lunch")
            .callEnds(Ending.COMPLETED);
    assertThat(call.reply().next().memory().answers().get("call_back_time").value())
        .isEqualTo("after lunch");
  }
}
