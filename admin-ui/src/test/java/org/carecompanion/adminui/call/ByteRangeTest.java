package org.carecompanion.adminui.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0, 99",
    "bytes=10-19, 10, 19",
    "bytes=90-500, 90, 99",
    "bytes=-10, 90, 99",
    "bytes=-500, 0, 99",
    "bytes=99-99, 99, 99"
  })
  void a_part_of_a_hundred_bytes(String header, long from, long to) {
    ByteRange part = ByteRange.of(header, 100).orElseThrow();
    assertThat(part).isEqualTo(new ByteRange(from, to));
    assertThat(part.satisfiable(100)).isTrue();
    assertThat(part.header(100)).isEqualTo("bytes " + from + "-" + to + "/100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=5000-6000", "bytes=-0"})
  void a_part_that_is_not_there(String header) {
    assertThat(ByteRange.of(header, 100))
        .hasValueSatisfying(p -> assertThat(p.satisfiable(100)).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes=-",
        "bytes=20-10",
        "bytes=0-1,5-6",
        "lines=1-2",
        "bytes=1234567890123456789-"
      })
  void what_is_not_understood_is_the_whole(String header) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(Optional.empty());
  }
}
