package org.carecompanion.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.playback.Outgoing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What recording costs: processor time of a frame of the patient and one of ours, and of sealing
 * and writing their page. Not part of the build: {@code -Dtest=TapeBenchmark}.
 */
class TapeBenchmark {
  private static final int SECONDS = 1_800;
  private static final int ROUNDS = 4;

  @TempDir Path home;

  private final short[] voice = new short[AudioFrame.SAMPLES];
  private long sealing;

  @Test
  void both_sides_speak_without_end() throws IOException {
    Random chance = new Random(1);
    for (int i = 0; i < voice.length; i++) voice[i] = (short) chance.nextInt();
    for (int round = 0; round < ROUNDS; round++) {
      sealing = 0;
      long all = half(home.resolve("round" + round));
      double frames = SECONDS * 50.0;
      System.out.printf(
          "a frame of each side: %.2f us to take down, %.2f us to seal and write; a call: %.3f%% of a core%n",
          (all - sealing) / frames / 1e3, sealing / frames / 1e3, all / (SECONDS * 1e7));
    }
    assertThat(sealing).isPositive();
  }

  /** Half an hour; returns nanoseconds. */
  private long half(Path folder) throws IOException {
    Cassette cassette = new Cassette(folder, this::onTheDisk);
    byte[] codes = new byte[AudioFrame.SAMPLES];
    new Random(2).nextBytes(codes);
    AudioClip clip = AudioClip.ofMuLaw(codes);
    long begun = processorTime();
    Tape tape = cassette.tape();
    tape.streamBegins(Duration.ZERO, Duration.ZERO);
    for (int i = 0; i < SECONDS * 50; i++) {
      Duration now = Duration.ofMillis(20L * i);
      tape.patient(i, voice, now);
      tape.sent(new Outgoing.Sound(clip, 0, 1, now), now);
    }
    tape.end();
    long took = processorTime() - begun;
    assertThat(cassette.placing().samples()).isGreaterThan((SECONDS - 1) * AudioFrame.HERTZ);
    return took;
  }

  private void onTheDisk(Runnable work) {
    long begun = processorTime();
    work.run();
    sealing += processorTime() - begun;
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
