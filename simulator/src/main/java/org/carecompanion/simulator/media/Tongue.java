package org.carecompanion.simulator.media;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.carecompanion.simulator.patient.Pace;
import org.carecompanion.simulator.patient.Utterance;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.Cough;
import org.carecompanion.simulator.sound.Speaker;

/** One person's way of saying things; made elsewhere, on threads of their own. */
final class Tongue {
  private static final Executor ELSEWHERE = Executors.newVirtualThreadPerTaskExecutor();
  private static final int WORDS_PER_MINUTE = 150;

  private final Speaker speaker;
  private final int person;
  private final String name;

  /**
   * Of a person.
   *
   * @param name put into the sound, for measuring
   */
  Tongue(Speaker speaker, int person, String name) {
    this.name = name;
    this.speaker = speaker;
    this.person = person;
  }

  /**
   * Sound for it, with its silences.
   *
   * @param confidence how sure a recogniser is to be; 0 leaves that open
   */
  CompletableFuture<Clip> say(Utterance utterance, double confidence) {
    return CompletableFuture.supplyAsync(() -> made(utterance, confidence), ELSEWHERE);
  }

  Clip cough() {
    return Cough.of(person);
  }

  private Clip made(Utterance utterance, double confidence) {
    int pace =
        switch (utterance.pace()) {
          case Pace.Natural natural -> natural.wordsPerMinute();
          case Pace.Exactly exactly -> WORDS_PER_MINUTE;
        };
    double clearness = confidence == 0 ? 1 : confidence;
    List<Clip> clips = new ArrayList<>();
    for (Utterance.Phrase phrase : utterance.phrases()) {
      clips.add(Clip.silence(phrase.silenceBefore()));
      clips.add(speaker.say(new Speaker.Saying(phrase.words(), person, pace, clearness, name)));
    }
    return Clip.joined(clips);
  }
}
