package org.carecompanion.simulator.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check values of G.711, as other implementations give them. */
class MuLawTest {
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
  void samples_become_codes(short sample, String code) {
    byte[] encoded = MuLaw.encode(new short[] {sample});
    assertThat(encoded).containsExactly(Integer.parseInt(code, 16));
  }

  @ParameterizedTest
  @CsvSource({"FF, 0", "7F, 0", "80, 32124", "00, -32124", "D5, 716", "55, -716"})
  void codes_become_samples(String code, short sample) {
    byte[] codes = {(byte) Integer.parseInt(code, 16)};
    assertThat(MuLaw.decode(codes)).containsExactly(sample);
  }
}
