package org.carecompanion.speech.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.vad.VoiceActivity;

/** What holds whatever is heard, in whatever order. */
class TurnTakerPropertiesTest {
  private record Event(int millisLater, TurnInput input) {}

  /**
   * @param foreseen before it
   */
  private record Done(
      Duration at, TurnInput input, TurnDecision decision, Optional<PatientSaid.Words> foreseen) {}

  @Provide
  Arbitrary<List<Event>> calls() {
    Arbitrary<String> texts =
        Arbitraries.of(
            "yes",
            "no",
            "mm-hm",
            "my leg hurts",
            "my leg",
            "five five",
            "and",
            "how are you",
            "it is may fifth",
            "stop",
            "");
    Arbitrary<TurnInput> heard =
        Combinators.combine(texts, Arbitraries.of(true, false)).as(TurnTakerPropertiesTest::heard);
    Arbitrary<TurnInput> says =
        Combinators.combine(Arbitraries.of(Expectation.class), Arbitraries.of(Interruption.class))
            .as((expects, may) -> new TurnInput.Saying("how are you feeling", expects, may));
    Arbitrary<TurnInput> inputs =
        Arbitraries.oneOf(
            Arbitraries.of(VoiceActivity.class).map(TurnInput.Voice::new),
            heard,
            Arbitraries.of('1', '7', '#').map(TurnInput.Keypress::new),
            says,
            Arbitraries.just(new TurnInput.Said()),
            Arbitraries.just(new TurnInput.Tick()));
    return Combinators.combine(Arbitraries.integers().between(-200, 4_000), inputs)
        .as(Event::new)
        .list()
        .ofMaxSize(80);
  }

  private static TurnInput heard(String text, boolean last) {
    return new TurnInput.Heard(
        last && !text.isEmpty()
            ? new Transcript.Final(text, OptionalDouble.empty())
            : new Transcript.Interim(text),
        Duration.ZERO);
  }

  /**
   * With ticks between the events, then five minutes of nothing, and the time a last answer is
   * waited for.
   */
  private static List<Done> run(List<Event> events) {
    List<Done> done = new ArrayList<>();
    TurnTaker taker = TurnTaker.of(TurnWords.english(), Pace.USUAL);
    long now = 0;
    List<Event> all = new ArrayList<>(events);
    all.add(new Event(0, new TurnInput.Said()));
    for (int i = 0; i < 340; i++) all.add(new Event(1_000, new TurnInput.Tick()));
    for (Event event : all) {
      for (long later = 100; later < event.millisLater(); later += 100)
        taker = step(taker, new TurnInput.Tick(), now + later, done);
      now += event.millisLater();
      taker = step(taker, event.input(), now, done);
    }
    return done;
  }

  private static TurnTaker step(TurnTaker taker, TurnInput input, long now, List<Done> done) {
    TurnTaker.Step step = taker.on(input, Duration.ofMillis(now));
    done.add(new Done(Duration.ofMillis(now), input, step.decision(), taker.foreseen()));
    return step.next();
  }

  private static boolean needsAnswer(TurnDecision decision) {
    return decision instanceof TurnDecision.Ended
        || decision instanceof TurnDecision.AskAgain
        || decision instanceof TurnDecision.AreYouThere;
  }

  @Property(tries = 300)
  void no_turn_ends_before_the_one_before_it_was_answered(@ForAll("calls") List<Event> events) {
    boolean owed = false;
    for (Done one : run(events)) {
      if (one.input() instanceof TurnInput.Saying || one.input() instanceof TurnInput.Said)
        owed = false;
      if (!needsAnswer(one.decision())) continue;
      assertThat(owed).isFalse();
      owed = true;
    }
  }

  @Property(tries = 300)
  void every_call_ends_and_nothing_is_decided_afterwards(@ForAll("calls") List<Event> events) {
    List<TurnDecision> decisions = run(events).stream().map(Done::decision).toList();
    int end = decisions.indexOf(new TurnDecision.HangUp());
    assertThat(end).isNotNegative();
    assertThat(decisions.subList(end + 1, decisions.size()))
        .allMatch(new TurnDecision.GoOn()::equals);
  }

  @Property(tries = 300)
  void only_a_voice_of_ours_is_paused_and_only_a_paused_one_resumes(
      @ForAll("calls") List<Event> events) {
    boolean ours = false;
    boolean paused = false;
    boolean interruptible = false;
    for (Done one : run(events)) {
      if (one.input() instanceof TurnInput.Saying saying) {
        ours = true;
        paused = false;
        interruptible = saying.interruption() == Interruption.ALLOWED;
      }
      if (one.input() instanceof TurnInput.Said) {
        ours = false;
        paused = false;
      }
      switch (one.decision()) {
        case TurnDecision.Pause ignored -> {
          assertThat(ours && !paused && interruptible).isTrue();
          paused = true;
        }
        case TurnDecision.Resume ignored -> {
          assertThat(ours && paused).isTrue();
          paused = false;
        }
        case TurnDecision.Interrupt ignored -> {
          assertThat(ours && interruptible).isTrue();
          ours = false;
          paused = false;
        }
        case TurnDecision.Ended ignored -> assertThat(ours).isFalse();
        case TurnDecision.AskAgain ignored -> assertThat(ours).isFalse();
        case TurnDecision.AreYouThere ignored -> assertThat(ours).isFalse();
        case TurnDecision.HangUp ignored -> {
          return;
        }
        case TurnDecision.GoOn ignored -> {}
      }
    }
  }

  @Property(tries = 300)
  void our_voice_is_not_stopped_for_longer_than_five_seconds(@ForAll("calls") List<Event> events) {
    Duration longest = FalseInterruption.LONGEST.plusMillis(100);
    Optional<Duration> paused = Optional.empty();
    for (Done one : run(events)) {
      if (one.decision() instanceof TurnDecision.Pause) paused = Optional.of(one.at());
      else if (!(one.decision() instanceof TurnDecision.GoOn)
          || one.input() instanceof TurnInput.Saying
          || one.input() instanceof TurnInput.Said) paused = Optional.empty();
      Duration since = paused.orElse(one.at());
      assertThat(one.at().minus(since)).isLessThanOrEqualTo(longest);
    }
  }

  @Property(tries = 100)
  void the_same_call_is_decided_the_same_way_again(@ForAll("calls") List<Event> events) {
    assertThat(run(events)).isEqualTo(run(events));
  }

  @Property(tries = 300)
  void what_was_foreseen_comes_true_if_nothing_more_comes(@ForAll("calls") List<Event> events) {
    for (Done one : run(events))
      if (one.input() instanceof TurnInput.Tick
          && one.decision() instanceof TurnDecision.Ended(PatientSaid.Words words))
        one.foreseen()
            .ifPresent(
                foreseen ->
                    assertThat(Tokens.of(foreseen.text())).isEqualTo(Tokens.of(words.text())));
  }

  @Property(tries = 300)
  void what_a_turn_says_was_said_in_this_order(@ForAll("calls") List<Event> events) {
    List<Event> answers = new ArrayList<>();
    for (Event event : events)
      if (event.input() instanceof TurnInput.Heard heard
          && heard.transcript() instanceof Transcript.Final) answers.add(event);
    // nobody answers: the first turn ends, the others wait for us
    List<String> turns = new ArrayList<>();
    for (Done one : run(answers))
      if (one.decision() instanceof TurnDecision.Ended(PatientSaid.Words words))
        turns.add(words.text());
    List<String> said = new ArrayList<>();
    for (Event answer : answers) said.add(((TurnInput.Heard) answer.input()).transcript().text());
    // the last Said of the run lets the others be a turn too
    assertThat(String.join(" ", turns)).isEqualTo(String.join(" ", said));
  }
}
