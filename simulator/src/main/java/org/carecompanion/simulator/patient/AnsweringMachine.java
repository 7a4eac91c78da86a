package org.carecompanion.simulator.patient;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.simulator.patient.Reaction.HangsUp;
import org.carecompanion.simulator.patient.Reaction.Says;
import org.carecompanion.simulator.patient.Reaction.StaysSilent;
import org.carecompanion.simulator.patient.Reaction.Then;

/** Plays a greeting, then records in silence and ends the call when its tape is full. */
final class AnsweringMachine implements Callee {
  private static final Duration TAPE = Duration.ofSeconds(120);
  private static final int WORDS_PER_MINUTE = 160;

  private final String greeting;

  AnsweringMachine(String greeting) {
    this.greeting = greeting;
  }

  @Override
  public String greeting() {
    return greeting;
  }

  @Override
  public Nature nature() {
    return Nature.MACHINE;
  }

  /** It does not listen to what it records. */
  @Override
  public boolean understands(String prompt) {
    return false;
  }

  @Override
  public LineHabits onTheLine() {
    return LineHabits.NONE;
  }

  @Override
  public Response respond(String prompt, Duration sinceAnswer) {
    Duration greetingEnds = SpeechTime.of(greeting, WORDS_PER_MINUTE);
    if (sinceAnswer.compareTo(greetingEnds) < 0) {
      Utterance rest = Utterance.parse(greeting, new Pace.Natural(WORDS_PER_MINUTE));
      return new Response(Optional.empty(), new Says(rest, Duration.ZERO, 0.9, Then.STAYS));
    }
    Reaction reaction =
        sinceAnswer.compareTo(greetingEnds.plus(TAPE)) < 0
            ? new StaysSilent()
            : new HangsUp(Duration.ZERO);
    return new Response(Optional.empty(), reaction);
  }
}
