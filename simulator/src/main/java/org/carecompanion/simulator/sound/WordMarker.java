package org.carecompanion.simulator.sound;

import java.util.Arrays;
import java.util.List;

/**
 * Lays the words' tones over a voice. Each word has a share of the voice's time as long as its
 * tones need, and its tones end where its time ends: who hears half of a word does not know it.
 */
final class WordMarker {
  private static final int SAMPLES_PER_TONE = Clip.RATE / Tones.SYMBOLS_PER_SECOND;

  private WordMarker() {}

  /** How many samples the words need at least. */
  static int needed(List<String> words) {
    return words.stream().mapToInt(word -> WordCode.tones(word).length * SAMPLES_PER_TONE).sum();
  }

  /**
   * The voice with the words in it; longer than before if the words need that.
   *
   * @param clearness from 0 (mumbled) to 1
   */
  static Clip mark(short[] voice, List<String> words, double clearness) {
    int needed = needed(words);
    short[] marked = Arrays.copyOf(voice, Math.max(voice.length, needed));
    double stretch = needed == 0 ? 0 : (double) marked.length / needed;
    double end = 0;
    for (String word : words) {
      int[] tones = WordCode.tones(word);
      int length = tones.length * SAMPLES_PER_TONE;
      end += length * stretch;
      lay(tones, marked, (int) end - length, clearness * Tones.LOUDNESS);
    }
    return Clip.of(marked);
  }

  private static void lay(int[] tones, short[] samples, int from, double loudness) {
    int at = Math.max(0, from);
    for (int tone : tones) {
      double step = Tones.radiansPerSample(tone, Clip.RATE);
      for (int i = 0; i < SAMPLES_PER_TONE && at < samples.length; i++, at++) {
        double sum = samples[at] + loudness * Math.sin(step * i);
        samples[at] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
      }
    }
  }
}
