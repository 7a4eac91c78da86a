package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.time.Duration;
import org.carecompanion.domain.call.Utterance;
import org.junit.jupiter.api.Test;

/** The emergency wording that the urgent gate alone asks for. */
class AlarmTest {
  private static final String WORDING = "What you told me may be an emergency.";
  private static final String HELP = "I can't breathe help me please";

  /** Somebody who cries for help before our first word, which begins now. */
  private static LiveCall cries() {
    LiveCall call = new LiveCall();
    call.making = Duration.ofMillis(2_300);
    call.says(HELP).passes(2.3);
    call.making = Duration.ofMillis(150);
    return call.passes(0.3);
  }

  @Test
  void it_is_said_at_once_and_not_behind_the_greeting() {
    LiveCall call = cries();
    assertThat(call.ward.record).contains("alarm 1");
    assertThat(call.line.framesPlayed).as("the greeting had begun").isPositive();
    call.passes(8);
    assertThat(call.heard()).startsWith(WORDING);
    assertThat(call.ward.went.get(1).heard()).allMatch(heard -> heard == 0);
    call.passes(40);
    assertThat(call.heard()).doesNotContain("Maria");
    assertThat(call.over()).isTrue();
    assertThat(call.line.faults).isEmpty();
  }

  @Test
  void it_is_said_to_its_end_without_a_recogniser() {
    LiveCall call = cries().passes(4);
    call.ears.fails = true;
    call.passes(30);
    assertThat(call.heard()).startsWith(WORDING).endsWith("hang up and dial 9 1 1.");
    assertThat(call.ward.record).contains("leave").doesNotContain("fall back");
    assertThat(call.over()).isTrue();
  }

  @Test
  void it_is_not_said_to_its_end_without_a_voice() {
    LiveCall call = cries();
    call.mute = true;
    call.passes(10);
    assertThat(call.ward.record).contains("fall back");
    assertThat(call.over()).isTrue();
  }

  @Test
  void that_it_was_heard_is_on_record_with_the_turn_that_was_written_later() {
    LiveCall call = new LiveCall().untilAsked().says(NAME).untilAsked();
    call.thinking = Duration.ofSeconds(4);
    call.says("I have crushing chest pain and I can't breathe").passes(2.7 + 1.2 + 6);
    assertThat(call.ward.record).contains("alarm 3").last().asString().startsWith("3 I have");
    assertThat(call.ward.heard).as("it is being said").isEmpty();
    call.passes(40);
    int place = call.ward.last().sayings().size();
    String wording = call.ward.last().sayings().getLast().text();
    assertThat(wording).startsWith(WORDING);
    assertThat(call.ward.heard).containsEntry(new Utterance.Place(3, place), wording.length());
    assertThat(call.line.heard.stream().filter(WORDING::equals)).hasSize(1);
  }

  @Test
  void also_if_the_turn_is_written_when_the_line_is_over() {
    LiveCall call = new LiveCall().untilAsked().says(NAME).untilAsked();
    call.thinking = Duration.ofMillis(9_500);
    call.says("I have crushing chest pain and I can't breathe").passes(2.7 + 1.2 + 6);
    call.hangsUp().passes(20);
    int place = call.ward.last().sayings().size();
    assertThat(call.ward.heard.get(new Utterance.Place(3, place)))
        .isBetween(1, call.ward.last().sayings().getLast().text().length() - 1);
  }

  @Test
  void who_goes_on_crying_does_not_stop_it() {
    LiveCall call = cries().says("help me please help me I can't breathe").passes(9);
    assertThat(call.heard()).startsWith(WORDING);
  }

  @Test
  void what_a_clinician_typed_is_said_after_it() {
    LiveCall call = cries();
    call.tells(LiveCall.typed(9, "Your nurse is here.")).passes(40);
    assertThat(call.heard()).startsWith(WORDING).endsWith("Your nurse is here.");
  }

  @Test
  void what_a_clinician_typed_gives_way_to_it_and_is_said_again() {
    LiveCall call = LiveCall.identified();
    call.thinking = Duration.ofSeconds(4);
    call.says("I have crushing chest pain and I can't breathe").passes(2.7 + 1);
    call.tells(LiveCall.typed(9, "Your nurse is here and stays with you until help has come."));
    call.passes(40);
    assertThat(call.line.clears).isEqualTo(1);
    assertThat(call.heard()).contains(WORDING).endsWith("until help has come.");
    assertThat(call.ward.typed).containsEntry(9, 58);
    assertThat(call.line.faults).isEmpty();
  }

  private static final String URGENT = "I have crushing chest pain and I can't breathe";

  @Test
  void it_is_said_though_nobody_hears_the_patient_since_they_asked_for_help() {
    LiveCall call = LiveCall.identified();
    call.thinking = Duration.ofSeconds(20);
    call.says(URGENT).passes(2.7 + 1.2);
    call.ears.fails = true;
    call.passes(30);
    assertThat(call.ward.record).contains("alarm 3");
    assertThat(call.heard()).contains(WORDING).doesNotContain("One moment");
  }

  @Test
  void also_if_it_is_the_answer_itself() {
    LiveCall call = LiveCall.identified();
    call.thinking = Duration.ofMillis(1_300);
    call.says(URGENT).passes(2.7 + 1.2);
    call.ears.fails = true;
    call.passes(30);
    assertThat(call.heard()).contains(WORDING);
    assertThat(call.ward.record).contains("leave").doesNotContain("fall back", "alarm 3");
  }

  @Test
  void an_answer_that_needs_one_is_left_to_the_carrier_when_no_recogniser_hears() {
    LiveCall call = LiveCall.identified();
    call.thinking = Duration.ofMillis(1_300);
    call.says("no it does not hurt").passes(2.7 + 0.5);
    call.ears.fails = true;
    call.passes(10);
    assertThat(call.ward.record).contains("fall back").anyMatch(line -> line.startsWith("3 no"));
  }

  @Test
  void a_clinician_s_words_that_no_voice_makes_do_not_take_it_off_the_air() {
    LiveCall call = cries();
    call.mutePersonal = true;
    call.tells(LiveCall.typed(9, "Your nurse is here.")).passes(40);
    assertThat(call.heard()).endsWith("hang up and dial 9 1 1.");
    assertThat(call.ward.record).contains("leave").doesNotContain("fall back");
    assertThat(call.ward.typed).containsEntry(9, 0);
  }

  @Test
  void it_is_on_record_with_the_turn_whatever_number_that_got() {
    LiveCall call = LiveCall.identified();
    call.ward.taken = 1;
    call.thinking = Duration.ofSeconds(4);
    call.says(URGENT).passes(40);
    int place = call.ward.last().sayings().size();
    assertThat(call.ward.last().turn()).isEqualTo(4);
    assertThat(call.ward.heard.get(new Utterance.Place(4, place))).isPositive();
  }
}
