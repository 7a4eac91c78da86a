package org.carecompanion.simulator.media;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.media.Occasion.Why;
import org.carecompanion.simulator.media.StreamFigures.Answer;
import org.carecompanion.simulator.media.StreamFigures.Answers;
import org.carecompanion.simulator.sound.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * How soon the product answers one patient. Times by {@link System#nanoTime()}. Not for several
 * threads.
 *
 * <p>What of it is the product's own: it begins when the recogniser gave its final result, where
 * the product needs to wait for nothing else, and the time is taken off that a voice took to make
 * the sound with which the answer begins, which is known by the sound itself.
 */
final class AnswerWatch {
  private static final double NANOS_PER_MS = 1e6;

  private final SpeechTimes times;
  private final String speaker;
  private final Set<String> heardOut;
  private final List<Answer> answers = new ArrayList<>();
  private Occasion occasion = Occasion.GREETING;
  private boolean awaited;
  private int unanswered;
  private int beforeWords;
  private long began;
  private @Nullable Beginning beginning;

  /** The first phrase of an answer, while it comes. */
  private static final class Beginning {
    private final long at;
    private final long voiceEnded;
    private final long whole;
    private final Fingerprint sound = new Fingerprint();

    Beginning(long at, long voiceEnded, long whole) {
      this.at = at;
      this.voiceEnded = voiceEnded;
      this.whole = whole;
    }
  }

  /**
   * Of this speaker.
   *
   * @param heardOut topics after whose answers the product waits longer than the recogniser
   */
  AnswerWatch(SpeechTimes times, String speaker, Set<String> heardOut) {
    this.times = times;
    this.speaker = speaker;
    this.heardOut = heardOut;
  }

  SpeechTimes.Told told() {
    return times.of(speaker);
  }

  /** The patient begins to speak. */
  void begins(Occasion why, long at) {
    if (awaited) {
      unanswered++;
    }
    occasion = why;
    began = at;
    awaited = false;
    cut();
  }

  /** They have finished. */
  void finished() {
    awaited = occasion.why() == Why.ANSWERS || occasion.why() == Why.INTERRUPTS;
  }

  /** The product begins to speak after it had been silent, and nobody else speaks. */
  void speaks(long at, long voiceEnded) {
    if (awaited) {
      awaited = false;
      beginning = new Beginning(at, voiceEnded, told().whole());
    }
  }

  /** Sound came. */
  void media(short[] samples) {
    if (beginning != null) {
      beginning.sound.add(samples);
    }
  }

  /** A phrase of the product's has come to its end. */
  void mark() {
    Beginning begun = beginning;
    if (begun != null) {
      long vendor =
          times
              .made(begun.sound.value())
              .filter(made -> made.asked() > begun.voiceEnded && made.given() < begun.at)
              .map(made -> made.given() - Math.max(made.asked(), begun.whole))
              .orElse(0L);
      add(begun, OptionalLong.of(Math.max(0, vendor)));
    }
  }

  /** It will not come to its end: which sound it was cannot be known. */
  void cut() {
    Beginning begun = beginning;
    if (begun != null) {
      add(begun, OptionalLong.empty());
    }
  }

  private void add(Beginning begun, OptionalLong vendor) {
    beginning = null;
    OptionalDouble afterWords = OptionalDouble.empty();
    OptionalDouble ours = OptionalDouble.empty();
    if (begun.whole > began && begun.whole <= begun.at) {
      long after = begun.at - begun.whole;
      afterWords = OptionalDouble.of(after / NANOS_PER_MS);
      boolean nothingElse = !occasion.topic().isEmpty() && !heardOut.contains(occasion.topic());
      if (nothingElse && vendor.isPresent()) {
        ours = OptionalDouble.of((after - vendor.getAsLong()) / NANOS_PER_MS);
      }
    } else {
      beforeWords++;
    }
    double all = (begun.at - begun.voiceEnded) / NANOS_PER_MS;
    answers.add(new Answer(occasion.topic(), all, afterWords, ours));
  }

  Answers answers() {
    return new Answers(List.copyOf(answers), unanswered, beforeWords);
  }

  void reset() {
    answers.clear();
    unanswered = 0;
    beforeWords = 0;
  }
}
