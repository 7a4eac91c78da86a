package org.carecompanion.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the tables of G.711, written down here as intervals, and values of another program. */
class MuLawTest {
  /** One step of the recommendation's table 2a: from a decision value to the next, in 14 bits. */
  private record Interval(int from, double value) {}

  private static final List<Interval> TABLE = table();

  /** Eight segments of sixteen steps, each twice as wide as before; the first step is half. */
  private static List<Interval> table() {
    List<Interval> table = new ArrayList<>(List.of(new Interval(0, 0)));
    int from = 1;
    for (int segment = 0; segment < 8; segment++) {
      int width = 2 << segment;
      for (int step = segment == 0 ? 1 : 0; step < 16; step++, from += width)
        table.add(new Interval(from, from + width / 2.0));
    }
    return table;
  }

  private static double quantised(int sample) {
    double magnitude = Math.abs(sample) / 4.0;
    double value = 0;
    for (Interval interval : TABLE) if (interval.from() <= magnitude) value = interval.value();
    return 4 * value * Integer.signum(sample);
  }

  @Test
  void the_table_is_that_of_the_recommendation() {
    assertThat(TABLE).hasSize(128);
    assertThat(TABLE.get(1)).isEqualTo(new Interval(1, 2));
    assertThat(TABLE.get(16)).isEqualTo(new Interval(31, 33));
    assertThat(TABLE.get(127)).isEqualTo(new Interval(7903, 8031));
  }

  @Test
  void every_sample_becomes_the_value_of_its_interval() {
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++)
      assertThat((double) MuLaw.decode(MuLaw.encode((short) sample)))
          .as("%d", sample)
          .isEqualTo(quantised(sample));
  }

  @Test
  void every_code_comes_back_but_the_second_zero() {
    for (int code = 0; code < 256; code++) {
      byte again = MuLaw.encode(MuLaw.decode((byte) code));
      assertThat(again & 0xFF).isEqualTo(code == 0x7F ? 0xFF : code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, FF",
    "100, F2",
    "-100, 72",
    "1000, CE",
    "-1000, 4E",
    "8031, A0",
    "-8031, 20",
    "32767, 80",
    "-32768, 00"
  })
  void samples_are_coded_as_others_do(short sample, String code) {
    assertThat("%02X".formatted(MuLaw.encode(sample))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"FF, 0", "7F, 0", "80, 32124", "00, -32124", "D5, 716", "55, -716"})
  void codes_are_read_as_others_do(String code, short sample) {
    assertThat(MuLaw.decode((byte) Integer.parseInt(code, 16))).isEqualTo(sample);
  }

  @Test
  void runs_are_coded_from_where_they_are_told() {
    byte[] codes = {1, (byte) 0xD5, 0x55, 2};
    short[] samples = new short[2];
    MuLaw.decode(codes, 1, 2, samples);
    assertThat(samples).containsExactly((short) 716, (short) -716);
    byte[] again = new byte[1];
    MuLaw.encode(samples, 1, 1, again);
    assertThat(again).containsExactly((byte) 0x55);
  }

  @Test
  void samples_are_bytes_the_lower_first() {
    short[] samples = new short[2];
    Pcm.decode(new byte[] {9, 0x34, 0x12, (byte) 0xFE, (byte) 0xFF, 7}, 1, 5, samples);
    assertThat(samples).containsExactly((short) 0x1234, (short) -2);
    byte[] bytes = new byte[4];
    Pcm.encode(samples, 0, 2, bytes);
    assertThat(bytes).containsExactly(0x34, 0x12, 0xFE, 0xFF);
  }
}
