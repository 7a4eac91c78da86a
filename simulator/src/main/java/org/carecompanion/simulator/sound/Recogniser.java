package org.carecompanion.simulator.sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes utterances of the words heard: what has been understood so far with every word, and the
 * whole once there was silence. It knows the samples it is given and nothing else. One per stream,
 * not for several threads.
 */
public final class Recogniser {
  /** An utterance is over after so much silence, as with the vendors' phone models. */
  public static final Duration USUAL_SILENCE = Duration.ofMillis(700);

  /** On a noisy line there is no silence; it is over when no word has come for so long. */
  private static final Duration NO_WORD = Duration.ofMillis(2000);

  private final WordListener words;
  private final SilenceMeter silence;
  private final Duration needed;
  private final List<HeardWord> utterance = new ArrayList<>();
  private String name = "";

  /**
   * What was understood.
   *
   * @param end of the last word, since the listener began
   * @param confidence from 0 to 1
   * @param name of the speaker where the sound has one, for measuring; else empty
   */
  public record Understood(
      String text, Duration end, double confidence, Stage stage, String name) {}

  /** Whether more may come. */
  public enum Stage {
    SO_FAR,
    WHOLE
  }

  /**
   * @param rate samples a second
   * @param silence after which an utterance is over
   */
  public Recogniser(int rate, Duration silence) {
    this.needed = silence;
    words = new WordListener(rate);
    this.silence = new SilenceMeter(rate);
  }

  public List<Understood> hear(short[] samples) {
    List<HeardWord> heard = new ArrayList<>(words.hear(samples));
    silence.hear(samples);
    heard.stream().filter(HeardWord::isName).forEach(named -> name = named.word().substring(1));
    heard.removeIf(HeardWord::isName);
    utterance.addAll(heard);
    if (!heard.isEmpty()) {
      return List.of(understood(Stage.SO_FAR));
    }
    return over() ? end() : List.of();
  }

  /** What is still open when nothing more comes. */
  public List<Understood> end() {
    if (utterance.isEmpty()) {
      return List.of();
    }
    Understood whole = understood(Stage.WHOLE);
    utterance.clear();
    return List.of(whole);
  }

  /** How much was listened to. */
  public Duration taken() {
    return words.taken();
  }

  private boolean over() {
    if (utterance.isEmpty()) {
      return false;
    }
    Duration sinceWord = words.taken().minus(utterance.getLast().end());
    Duration quiet = sinceWord.compareTo(silence.length()) < 0 ? sinceWord : silence.length();
    return quiet.compareTo(needed) >= 0 || sinceWord.compareTo(NO_WORD) >= 0;
  }

  private Understood understood(Stage stage) {
    String text = utterance.stream().map(HeardWord::word).collect(Collectors.joining(" "));
    double clear = utterance.stream().mapToDouble(HeardWord::clearness).average().orElse(0);
    return new Understood(text, utterance.getLast().end(), clear, stage, name);
  }
}
