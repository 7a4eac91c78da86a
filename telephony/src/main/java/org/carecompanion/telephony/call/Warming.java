package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.speech.tts.Phrase;

/**
 * Has voices make what is said to more than one patient before anybody wants it: at the start, when
 * there is another line, and again for what no voice could make then.
 */
final class Warming implements Runnable {
  /** A line may have been added. */
  static final Duration LOOKS_EVERY = Duration.ofMinutes(1);

  /** After so many looks what is not known is asked for again: a voice may have been down. */
  static final int AGAIN_AFTER = 10;

  /** A local voice takes a tenth of it: calls do not notice. */
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

  private static final Logger LOG = Logger.getLogger(Warming.class.getName());

  private final Wanted wanted;
  private final Voices voices;
  private final Pause pause;

  /** What is said: read anew each time. May throw while the database is away. */
  record Wanted(Supplier<List<Phrase>> lines, Supplier<List<Phrase>> questions) {}

  /** Who makes it. */
  interface Voices {
    /** Tells of the phrases that no voice knows now. */
    List<Phrase> warm(Collection<Phrase> phrases);
  }

  /** Lets time pass. */
  interface Pause {
    /** Whether everything ends meanwhile. */
    boolean ends(Duration time) throws InterruptedException;
  }

  Warming(Wanted wanted, Voices voices, Pause pause) {
    this.wanted = wanted;
    this.voices = voices;
    this.pause = pause;
  }

  /** Until everything ends. */
  @Override
  public void run() {
    try {
      List<Phrase> made = List.of();
      for (int look = 0; look == 0 || !pause.ends(LOOKS_EVERY); look++) made = look(look, made);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Phrase> look(int look, List<Phrase> made) throws InterruptedException {
    try {
      List<Phrase> lines = wanted.lines().get();
      if (look % AGAIN_AFTER != 0 && lines.equals(made)) return made;
      int silent = voices.warm(lines).size();
      if (!lines.isEmpty() && silent == lines.size())
        LOG.warning("no voice speaks: calls go on with the carrier's");
      else LOG.log(Level.INFO, "phrases that voices know: {0}", lines.size() - silent);
      for (Phrase question : wanted.questions().get()) {
        if (pause.ends(BETWEEN_QUESTIONS)) return lines;
        voices.warm(List.of(question));
      }
      return lines;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "what is said to everybody could not be made before", e);
      return made;
    }
  }
}
