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

  @Test
  void a_secret_may_stand_where_it_is_kept_and_nowhere_else() throws Exception {
    Files.createDirectories(home.resolve("secrets"));
    Files.createDirectories(home.resolve("logs"));
    Files.writeString(home.resolve("secrets/role"), "s3cr3t-of-the-role");
    Files.writeString(home.resolve("logs/server-0.log"), "password=S3CR3T-of-the-role;");
    assertThat(new CanarySearch(home).filesWith(List.of("s3cr3t-of-the-role"), Secrets.KEPT_IN))
        .containsExactly(Path.of("logs/server-0.log"));
  }
}
