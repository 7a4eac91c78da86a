package org.carecompanion.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carecompanion.simulator.patient.Pace;
import org.carecompanion.simulator.patient.Reaction;
import org.carecompanion.simulator.patient.Reaction.HangsUp;
import org.carecompanion.simulator.patient.Reaction.Presses;
import org.carecompanion.simulator.patient.Reaction.Says;
import org.carecompanion.simulator.patient.Reaction.StaysSilent;
import org.carecompanion.simulator.patient.Reaction.Then;
import org.carecompanion.simulator.patient.Utterance;
import org.carecompanion.simulator.phone.Hearing.HangUp;
import org.carecompanion.simulator.phone.Hearing.Keys;
import org.carecompanion.simulator.phone.Hearing.Nothing;
import org.carecompanion.simulator.phone.Hearing.Speech;
import org.carecompanion.simulator.twiml.Verb;
import org.carecompanion.simulator.twiml.Verb.Action;
import org.carecompanion.simulator.twiml.Verb.Gather;
import org.carecompanion.simulator.twiml.Verb.Input;
import org.carecompanion.simulator.twiml.Verb.OnNothing;
import org.carecompanion.simulator.twiml.Verb.Patience;
import org.junit.jupiter.api.Test;

/** A Gather that waits 5 s for a start and 2 s for an end. One word lasts 0.5 s at 120 a minute. */
class HearingTest {
  private static final Set<Input> BOTH = Set.of(Input.SPEECH, Input.DTMF);
  private static final Gather GATHER = gather(BOTH, OptionalInt.empty(), "#");

  @Test
  void speech_ends_after_the_silence_the_gather_asks_for() {
    assertThat(Hearing.of(GATHER, says("no not at all", 1.0)))
        .isEqualTo(new Speech("no not at all", 0.9, Then.STAYS, seconds(1 + 2 + 2)));
  }

  @Test
  void a_short_pause_is_part_of_the_answer_and_a_long_one_ends_it() {
    assertThat(Hearing.of(GATHER, says("well [1.5s] eight [2.0s] no seven", 1.0)))
        .isEqualTo(new Speech("well eight", 0.9, Then.STAYS, seconds(1 + 0.5 + 1.5 + 0.5 + 2)));
  }

  @Test
  void whoever_begins_after_the_timeout_is_not_heard() {
    assertThat(Hearing.of(GATHER, says("no", 5.1))).isEqualTo(new Nothing(seconds(5)));
    assertThat(Hearing.of(GATHER, says("no", 5.0))).isInstanceOf(Speech.class);
    assertThat(Hearing.of(GATHER, new Presses("1", seconds(5.1))))
        .isEqualTo(new Nothing(seconds(5)));
    assertThat(Hearing.of(GATHER, new StaysSilent())).isEqualTo(new Nothing(seconds(5)));
  }

  @Test
  void a_load_patients_answer_arrives_at_its_exact_time() {
    Pace pace = new Pace.Exactly(seconds(2));
    Says says = new Says(Utterance.parse("no [9s] not", pace), seconds(4), 0.9, Then.STAYS);
    assertThat(Hearing.of(GATHER, says))
        .isEqualTo(new Speech("no not", 0.9, Then.STAYS, seconds(2)));
  }

  @Test
  void what_a_gather_does_not_listen_for_is_nothing() {
    Gather keysOnly = gather(Set.of(Input.DTMF), OptionalInt.empty(), "#");
    Gather speechOnly = gather(Set.of(Input.SPEECH), OptionalInt.empty(), "#");
    assertThat(Hearing.of(keysOnly, says("no", 1))).isEqualTo(new Nothing(seconds(5)));
    assertThat(Hearing.of(speechOnly, new Presses("1", seconds(1))))
        .isEqualTo(new Nothing(seconds(5)));
  }

  @Test
  void keys_end_at_the_finish_key_at_the_count_or_after_the_timeout() {
    Reaction presses = new Presses("12#4", seconds(1));
    assertThat(Hearing.of(GATHER, presses))
        .isEqualTo(new Keys("12", Optional.of("#"), seconds(1 + 0.8)));
    assertThat(Hearing.of(gather(BOTH, OptionalInt.of(1), "#"), presses))
        .isEqualTo(new Keys("1", Optional.empty(), seconds(1)));
    assertThat(Hearing.of(gather(BOTH, OptionalInt.empty(), ""), presses))
        .isEqualTo(new Keys("12#4", Optional.empty(), seconds(1 + 4 * 0.4 + 5)));
  }

  @Test
  void a_hang_up_ends_the_wait_unless_the_gather_gave_up_before() {
    assertThat(Hearing.of(GATHER, new HangsUp(seconds(3)))).isEqualTo(new HangUp(seconds(3)));
    assertThat(Hearing.of(GATHER, new HangsUp(seconds(6)))).isEqualTo(new Nothing(seconds(5)));
  }

  private static Says says(String words, double after) {
    Utterance utterance = Utterance.parse(words, new Pace.Natural(120));
    return new Says(utterance, seconds(after), 0.9, Then.STAYS);
  }

  private static Gather gather(Set<Input> inputs, OptionalInt count, String finish) {
    return new Gather(
        new Action(Optional.empty(), OnNothing.GOES_ON),
        inputs,
        new Patience(seconds(5), seconds(2)),
        new Verb.Keys(count, finish),
        List.of());
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
