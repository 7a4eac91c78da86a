package org.carecompanion.simulator.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The voice of espeak-ng, a process for each phrase. Safe for many threads. */
final class EspeakVoice implements Voice {
  private static final List<String> PEOPLE =
      List.of("en-us", "en-us+f2", "en-us+m3", "en-us+f4", "en-us+m1", "en-us+f3", "en-us+m7");
  private static final int HEAD_BYTES = 44;
  private static final int RATE_AT = 24;
  private static final int PATIENCE_SECONDS = 10;
  private static final int SPOKEN_PEAK = 9000;
  private static final int QUIET = 150;

  /** More at a time than there are processors only makes each slower. */
  private final Semaphore turns = new Semaphore(2);

  static boolean installed() {
    try {
      Process process =
          new ProcessBuilder("espeak-ng", "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public short[] say(String words, Manner manner) {
    turns.acquireUninterruptibly();
    try {
      byte[] wav = run(words, manner);
      ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
      int rate = bytes.getInt(RATE_AT);
      short[] samples = new short[(wav.length - HEAD_BYTES) / 2];
      bytes.position(HEAD_BYTES).asShortBuffer().get(samples);
      return trimmed(LowPass.toLine(samples, rate));
    } catch (IOException e) {
      throw new UncheckedIOException("espeak-ng cannot be run", e);
    } finally {
      turns.release();
    }
  }

  /** The words go in by the standard input: nobody else on the machine sees them in a list. */
  private static byte[] run(String words, Manner manner) throws IOException {
    String voice = PEOPLE.get(Math.floorMod(manner.person(), PEOPLE.size()));
    Process process =
        new ProcessBuilder(
                List.of(
                    "espeak-ng",
                    "-v",
                    voice,
                    "-s",
                    Integer.toString(manner.wordsPerMinute()),
                    "--stdin",
                    "--stdout"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var in = process.getOutputStream()) {
      in.write(words.getBytes(StandardCharsets.UTF_8));
    }
    byte[] wav = process.getInputStream().readAllBytes();
    if (wav.length < HEAD_BYTES) {
      throw new IOException("no sound came");
    }
    return wav;
  }

  /** Without the silence around it, and as loud as every other voice. */
  private static short[] trimmed(short[] sound) {
    int from = 0;
    int to = sound.length;
    while (from < to && Math.abs(sound[from]) < QUIET) {
      from++;
    }
    while (to > from && Math.abs(sound[to - 1]) < QUIET) {
      to--;
    }
    int peak = 1;
    for (short sample : sound) {
      peak = Math.max(peak, Math.abs(sample));
    }
    short[] samples = new short[to - from];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (sound[from + i] * SPOKEN_PEAK / peak);
    }
    return samples;
  }
}
