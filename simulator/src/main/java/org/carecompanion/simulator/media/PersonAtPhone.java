package org.carecompanion.simulator.media;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.carecompanion.simulator.media.Diary.Event;
import org.carecompanion.simulator.media.Diary.Way;
import org.carecompanion.simulator.media.Occasion.Why;
import org.carecompanion.simulator.patient.Callee;
import org.carecompanion.simulator.patient.Callee.Nature;
import org.carecompanion.simulator.patient.Callee.Response;
import org.carecompanion.simulator.patient.LineHabits.Interjection;
import org.carecompanion.simulator.patient.LineHabits.SpeaksOver;
import org.carecompanion.simulator.patient.Pace;
import org.carecompanion.simulator.patient.Reaction;
import org.carecompanion.simulator.patient.Reaction.HangsUp;
import org.carecompanion.simulator.patient.Reaction.Presses;
import org.carecompanion.simulator.patient.Reaction.Says;
import org.carecompanion.simulator.patient.Reaction.StaysSilent;
import org.carecompanion.simulator.patient.Topic;
import org.carecompanion.simulator.patient.Utterance;
import org.carecompanion.simulator.sound.Clip;
import org.jspecify.annotations.Nullable;

/**
 * Whoever holds the phone: listens, waits until the question seems to be over, thinks, answers; and
 * speaks in between if that is their habit. Lives from frame to frame. Not for several threads.
 */
final class PersonAtPhone {
  /** A pause after which people take it that they are to speak. */
  private static final long QUESTION_OVER_MS = 900;

  /** Of words they cannot make sense of, they wait longer for more. */
  private static final long PATIENCE_MS = 4000;

  private static final int WORDS_PER_MINUTE = 150;
  private static final double CONFIDENCE = 0.92;

  private final Callee callee;
  private final Tongue tongue;
  private final Diary diary;
  private final Duration sinceAnswer;
  private final Interjections interjections;
  private final Map<String, CompletableFuture<Clip>> ready;
  private final StringBuilder prompt = new StringBuilder();
  private final StringBuilder notNoted = new StringBuilder();
  private @Nullable Plan plan;
  private boolean leaving;
  private boolean greeted;
  private boolean takesTheFloor;
  private String considered = "";
  private boolean clear;

  /** What they will do, and not before when (in milliseconds of the stream). */
  private record Plan(Reaction reaction, CompletableFuture<Clip> clip, long due, String topic) {}

  /** What they notice at one moment. */
  record Moment(long millis, List<String> words, long quietMillis, boolean speaking) {}

  /** What they do at that moment. */
  sealed interface Deed {
    record Nothing() implements Deed {}

    /** Speaks about a topic, or for another reason. */
    record Speak(Clip clip, Occasion occasion) implements Deed {}

    record Press(String keys) implements Deed {}

    record HangUp() implements Deed {}
  }

  /**
   * Takes part from now on.
   *
   * @param sinceAnswer how long ago they picked up
   */
  PersonAtPhone(Callee callee, Tongue tongue, Diary diary, Duration sinceAnswer) {
    this.sinceAnswer = sinceAnswer;
    this.callee = callee;
    this.tongue = tongue;
    this.diary = diary;
    SpeaksOver habits = callee.onTheLine().speaksOver();
    this.interjections = new Interjections(habits);
    this.ready = ready(habits, tongue);
  }

  Deed live(Moment now) {
    for (String word : now.words()) {
      prompt.append(word).append(' ');
      notNoted.append(word).append(' ');
    }
    if (now.quietMillis() >= QUESTION_OVER_MS) {
      noteHeard();
    }
    if (now.speaking()) {
      forgetWhatTheyCutOff();
      return new Deed.Nothing();
    }
    takesTheFloor = false;
    if (leaving) {
      return new Deed.HangUp();
    }
    if (callee.nature() == Nature.MACHINE) {
      return machine(now);
    }
    Optional<Interjections.Said> interjection = interjections.at(now.millis(), now.quietMillis());
    if (interjection.isPresent()) {
      return interject(interjection.get());
    }
    return now.quietMillis() < QUESTION_OVER_MS ? new Deed.Nothing() : answer(now);
  }

  /** Nobody stops at once: words that came while they took the floor are no question. */
  private void forgetWhatTheyCutOff() {
    if (takesTheFloor) {
      prompt.setLength(0);
    }
  }

  /** Nobody listens any more: what was heard last is noted. */
  void end() {
    noteHeard();
  }

  private Deed interject(Interjections.Said said) {
    return switch (said.meaning()) {
      case TAKES_THE_FLOOR -> {
        // the other side is to go on from what they said, not they from half a sentence
        takesTheFloor = true;
        prompt.setLength(0);
        plan = null;
        yield new Deed.Speak(interjection(said.words()), Occasion.besides(Why.INTERRUPTS));
      }
      case NODS -> new Deed.Speak(interjection(said.words()), Occasion.besides(Why.NODS));
      case COUGHS -> new Deed.Speak(tongue.cough(), Occasion.besides(Why.COUGHS));
    };
  }

  private Clip interjection(String words) {
    did(Way.SPEAKS, words, CONFIDENCE, "interjection");
    return Objects.requireNonNull(ready.get(words)).join();
  }

  /** What may be said between two frames is made before, so that no frame waits for a voice. */
  private static Map<String, CompletableFuture<Clip>> ready(SpeaksOver habits, Tongue tongue) {
    Map<String, CompletableFuture<Clip>> clips = new HashMap<>();
    Stream.concat(
            Stream.of(habits.interrupts(), habits.backchannels())
                .flatMap(Optional::stream)
                .map(Interjection::words),
            habits.start().stream())
        .forEach(words -> clips.put(words, tongue.say(spoken(words), CONFIDENCE)));
    return clips;
  }

  private Deed answer(Moment now) {
    if (!prompt.isEmpty()) {
      think(now);
    }
    Plan next = plan;
    if (next == null || now.millis() < next.due() || !next.clip().isDone()) {
      return new Deed.Nothing();
    }
    plan = null;
    prompt.setLength(0);
    return switch (next.reaction()) {
      case Says says -> {
        leaving = says.then() == Reaction.Then.HANGS_UP;
        did(Way.SPEAKS, text(says), says.confidence(), next.topic());
        yield new Deed.Speak(next.clip().join(), new Occasion(Why.ANSWERS, next.topic()));
      }
      case Presses presses -> {
        did(Way.PRESSES, presses.keys(), 1, next.topic());
        yield new Deed.Press(presses.keys());
      }
      case StaysSilent silent -> {
        did(Way.STAYS_SILENT, "", 0, next.topic());
        yield new Deed.Nothing();
      }
      case HangsUp hangsUp -> {
        did(Way.HANGS_UP, "", 0, next.topic());
        yield new Deed.HangUp();
      }
    };
  }

  /** New words may be another question; if they are not, what was planned is done after them. */
  private void think(Moment now) {
    String words = prompt.toString().strip();
    // not at every frame: matching all patterns is dear
    if (!words.equals(considered)) {
      considered = words;
      clear = callee.understands(words);
    }
    if (!clear && (plan != null || now.quietMillis() < PATIENCE_MS)) {
      return;
    }
    considered = "";
    Response response = callee.respond(words, sinceAnswer.plusMillis(now.millis()));
    if (response.topic().isEmpty()) {
      diary.note(new Event.NotUnderstood(words));
    }
    prompt.setLength(0);
    long heardAt = now.millis() - now.quietMillis();
    String topic = response.topic().map(Topic::label).orElse("");
    plan = plan(response.reaction(), heardAt, topic);
  }

  private Plan plan(Reaction reaction, long heardAt, String topic) {
    CompletableFuture<Clip> nothing =
        CompletableFuture.completedFuture(Clip.silence(Duration.ZERO));
    return switch (reaction) {
      case Says says ->
          new Plan(
              says,
              tongue.say(says.utterance(), says.confidence()),
              heardAt + says.after().toMillis(),
              topic);
      case Presses presses ->
          new Plan(presses, nothing, heardAt + presses.after().toMillis(), topic);
      case HangsUp hangsUp ->
          new Plan(hangsUp, nothing, heardAt + hangsUp.after().toMillis(), topic);
      case StaysSilent silent -> new Plan(silent, nothing, heardAt, topic);
    };
  }

  /** Says what is left of its greeting, records, and leaves when its tape is full. */
  private Deed machine(Moment now) {
    if (!greeted) {
      greeted = true;
      Clip greeting = tongue.say(spoken(callee.greeting()), 1).join();
      int said = Math.min(greeting.size(), Clip.samplesIn(sinceAnswer));
      return new Deed.Speak(Clip.of(greeting.samples(said, greeting.size())), Occasion.GREETING);
    }
    Reaction reaction = callee.respond("", sinceAnswer.plusMillis(now.millis())).reaction();
    return reaction instanceof HangsUp ? new Deed.HangUp() : new Deed.Nothing();
  }

  private void did(Way way, String words, double confidence, String topic) {
    noteHeard();
    diary.note(new Event.Did(way, words, confidence, topic));
  }

  private void noteHeard() {
    if (!notNoted.isEmpty()) {
      diary.note(new Event.Heard(notNoted.toString().strip()));
      notNoted.setLength(0);
    }
  }

  private static String text(Says says) {
    return String.join(
        " ", says.utterance().phrases().stream().map(Utterance.Phrase::words).toList());
  }

  private static Utterance spoken(String words) {
    return Utterance.parse(words, new Pace.Natural(WORDS_PER_MINUTE));
  }
}
