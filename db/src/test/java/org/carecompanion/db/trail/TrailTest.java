package org.carecompanion.db.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TrailTest {
  @Test
  void ids_are_there_until_their_step_ends() {
    try (Trail.Step request = Trail.with("request", "ab12")) {
      try (Trail.Step call = Trail.with("call", "c1")) {
        assertThat(Trail.here()).isEqualTo(Map.of("request", "ab12", "call", "c1"));
      }
      assertThat(Trail.here()).isEqualTo(Map.of("request", "ab12"));
    }
    assertThat(Trail.here()).isEmpty();
  }

  @Test
  void what_is_no_id_never_gets_in() {
    try (Trail.Step odd = Trail.with("call", "my chest hurts\nlevel=SEVERE")) {
      assertThat(Trail.here()).isEmpty();
    }
  }

  @Test
  void work_handed_on_keeps_the_ids_and_leaves_nothing_behind() throws Exception {
    try (var other = Executors.newSingleThreadExecutor()) {
      Supplier<Map<String, String>> work;
      try (Trail.Step call = Trail.with("call", "c1")) {
        work = Trail.carried(Trail::here);
      }
      assertThat(other.submit(work::get).get()).isEqualTo(Map.of("call", "c1"));
      assertThat(other.submit(Trail::here).get()).isEmpty();
    }
  }
}
