package org.carecompanion.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measured: how even the band is that passes, and how little comes from outside it. */
class ResamplerTest {
  private static final double AMPLITUDE = 20_000;

  private static short[] run(short[] samples, int from, int to) {
    Resampler resampler = Resampler.between(from, to);
    short[] target = new short[resampler.most(samples.length)];
    int length = resampler.resample(samples, samples.length, target);
    return Arrays.copyOf(target, length);
  }

  private static double decibels(double ratio) {
    return 20 * Math.log10(ratio);
  }

  @ParameterizedTest
  @CsvSource({
    "8000, 16000",
    "16000, 8000",
    "8000, 24000",
    "24000, 8000",
    "16000, 24000",
    "24000, 16000",
    "22050, 8000"
  })
  void what_is_in_the_band_passes_evenly(int from, int to) {
    double band = Math.min(from, to) / 2.0;
    for (double share = 0.02; share <= 0.85; share += 0.083) {
      double frequency = band * share;
      short[] out = run(Tones.sine(frequency, from, 1, AMPLITUDE), from, to);
      double gain = decibels(Tones.amplitude(out, to / 4, to / 2, frequency / to) / AMPLITUDE);
      assertThat(gain).as("%.0f Hz", frequency).isEqualTo(0, within(0.05));
    }
  }

  @ParameterizedTest
  @CsvSource({"16000, 8000", "24000, 8000", "24000, 16000", "22050, 8000"})
  void what_the_slower_rate_cannot_hold_does_not_fold_back(int from, int to) {
    double band = to / 2.0;
    for (double frequency = band * 1.15; frequency < from / 2.0; frequency += 173) {
      short[] out = run(Tones.sine(frequency, from, 0.5, AMPLITUDE), from, to);
      double left = Tones.rms(out, to / 8, to / 4) / (AMPLITUDE / Math.sqrt(2));
      assertThat(decibels(left)).as("%.0f Hz", frequency).isLessThan(-70);
    }
  }

  @ParameterizedTest
  @CsvSource({"8000, 16000", "8000, 24000", "16000, 24000"})
  void no_images_appear_above_the_old_band(int from, int to) {
    for (double share : new double[] {0.1, 0.4, 0.85}) {
      double frequency = from / 2.0 * share;
      short[] out = run(Tones.sine(frequency, from, 1, AMPLITUDE), from, to);
      double image = Tones.amplitude(out, to / 4, to / 2, (from - frequency) / to);
      assertThat(decibels(image / AMPLITUDE)).as("%.0f Hz", frequency).isLessThan(-70);
    }
  }

  @Property(tries = 200)
  void in_pieces_it_gives_the_same_as_at_once(
      @ForAll @Size(min = 1, max = 20) int[] cuts, @ForAll @IntRange(min = 0, max = 5) int rates) {
    int[][] pairs = {
      {8000, 16000}, {16000, 8000}, {8000, 24000}, {24000, 8000}, {16000, 24000}, {24000, 16000}
    };
    int from = pairs[rates][0];
    int to = pairs[rates][1];
    short[] samples = new short[2_000];
    Random random = new Random(5);
    for (int i = 0; i < samples.length; i++) samples[i] = (short) random.nextInt();
    Resampler resampler = Resampler.between(from, to);
    short[] pieces = new short[to];
    int written = 0;
    int read = 0;
    for (int i = 0; read < samples.length; i++) {
      int piece = Math.min(samples.length - read, 1 + Math.floorMod(cuts[i % cuts.length], 400));
      short[] part = Arrays.copyOfRange(samples, read, read + piece);
      short[] out = new short[resampler.most(piece)];
      int length = resampler.resample(part, piece, out);
      System.arraycopy(out, 0, pieces, written, length);
      written += length;
      read += piece;
    }
    assertThat(Arrays.copyOf(pieces, written)).isEqualTo(run(samples, from, to));
  }

  @Test
  void an_hour_in_frames_keeps_its_length() {
    Resampler resampler = Resampler.between(24_000, 8_000);
    short[] frame = new short[480];
    short[] out = new short[resampler.most(480)];
    long written = 0;
    for (int i = 0; i < 3600 * 50; i++) written += resampler.resample(frame, 480, out);
    assertThat(written).isEqualTo(3600L * 8_000);
  }

  @Test
  void what_is_too_loud_is_cut_and_not_turned_over() {
    short[] square = new short[8_000];
    for (int i = 0; i < square.length; i++)
      square[i] = (i / 20 & 1) == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
    short[] out = run(square, 8_000, 16_000);
    for (int i = 200; i < out.length; i++) {
      boolean high = (i - 33) / 40 % 2 == 0;
      boolean edge = (i - 33) % 40 < 4 || (i - 33) % 40 > 36;
      if (!edge) assertThat(out[i] > 0).as("%d", i).isEqualTo(high);
    }
  }
}
