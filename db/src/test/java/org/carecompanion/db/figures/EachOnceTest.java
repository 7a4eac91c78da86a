package org.carecompanion.db.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EachOnceTest {
  @Test
  void the_first_of_a_series_counts_and_others_are_left_out() {
    String page =
        """
        # TYPE threads gauge
        threads{mp_scope="base"} 5.0
        calls_total{outcome="busy"} 1.0
        calls_total{outcome="failed"} 1.0
        # TYPE threads gauge
        threads{mp_scope="base"} 6.0
        """;
    assertThat(EachOnce.once(page))
        .isEqualTo(
            """
            # TYPE threads gauge
            threads{mp_scope="base"} 5.0
            calls_total{outcome="busy"} 1.0
            calls_total{outcome="failed"} 1.0
            """);
  }
}
