package org.carecompanion.speech.stt.google;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.MuLaw;

/**
 * A stream that knows nothing but the bytes it got. A word is half a second of one mu-law code: it
 * is recognised when all of its bytes have come one after another, silence between words aside.
 */
final class WordsOfBytes extends EmulatedEars.Stream {
  /** Frames of a word. */
  static final int FRAMES = 25;

  private static final int BYTES = FRAMES * AudioFrame.SAMPLES;

  private final int wordsInFinal;
  private final int mostBytes;
  private final Status end;
  private final List<Byte> word = new ArrayList<>();
  private final List<String> unsettled = new ArrayList<>();
  private int bytes;

  /**
   * @param wordsInFinal how many words until they are final; interim until then
   * @param mostBytes after which it ends with a status
   */
  WordsOfBytes(int wordsInFinal, int mostBytes, Status end) {
    this.wordsInFinal = wordsInFinal;
    this.mostBytes = mostBytes;
    this.end = end;
  }

  WordsOfBytes(int wordsInFinal) {
    this(wordsInFinal, Integer.MAX_VALUE, Status.OK);
  }

  static AudioFrame frame(long number) {
    short[] samples = new short[AudioFrame.SAMPLES];
    java.util.Arrays.fill(samples, MuLaw.decode((byte) (1 + number / FRAMES)));
    return AudioFrame.of(number, samples, false);
  }

  static List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 1; i <= count; i++) words.add("word" + i);
    return words;
  }

  @Override
  synchronized void sound(byte[] codes) {
    for (byte code : codes) {
      if (++bytes == mostBytes) to.onError(end.asRuntimeException());
      if (bytes >= mostBytes) return;
      take(code);
    }
  }

  private void take(byte code) {
    if (code == MuLaw.SILENCE) return;
    if (!word.isEmpty() && word.getFirst() != code) word.clear();
    word.add(code);
    if (word.size() < BYTES) return;
    word.clear();
    unsettled.add("word" + code);
    if (unsettled.size() < wordsInFinal) answer(String.join(" ", unsettled), false, seconds());
    else settle();
  }

  private void settle() {
    answer(String.join(" ", unsettled), true, seconds());
    unsettled.clear();
  }

  private double seconds() {
    return bytes / (double) AudioFrame.HERTZ;
  }

  @Override
  synchronized void complete() {
    if (!unsettled.isEmpty()) settle();
    super.complete();
  }
}
