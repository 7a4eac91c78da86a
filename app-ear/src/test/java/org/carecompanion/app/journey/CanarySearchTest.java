package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that finds nothing must be one that could have found something. */
class CanarySearchTest {
  @TempDir Path home;

  @Test
  void a_word_between_binary_bytes_is_found() throws Exception {
    Path file = Files.createDirectories(home.resolve("postgres/base/1")).resolve("2619");
    Files.write(
        file, new byte[] {0, -1, 'Q', 'u', 'i', 'l', 'l', 'b', 'e', 'r', 'r', 'y', 7, -128});
    assertThat(new CanarySearch(home).filesWith(List.of("quillberry")))
        .containsExactly(Path.of("postgres/base/1/2619"));
  }

  @Test
  void only_the_simulators_own_list_may_hold_their_words() throws Exception {
    Files.createDirectories(home.resolve("demo"));
    Files.writeString(home.resolve("demo/patients.json"), "quillberry");
    Files.writeString(home.resolve("demo/other.json"), "quillberry");
    assertThat(new CanarySearch(home).filesWith(List.of("quillberry")))
        .containsExactly(Path.of("demo/other.json"));
  }
}
