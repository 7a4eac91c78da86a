package org.carecompanion.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checkstyle holds the budget of what ships; tests get a little more room, and no more. */
class TestFileBudgetTest {
  private static final int MOST_LINES = 400;
  private static final int FEWEST_FILES = 30;

  @Test
  void no_test_file_is_too_long() throws IOException {
    List<Path> files = testFiles();
    assertThat(files).hasSizeGreaterThan(FEWEST_FILES);
    for (Path file : files)
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  private static List<Path> testFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : ProductClasses.MODULES) {
      Path sources = ProductClasses.ROOT.resolve(module).resolve("src/test/java");
      if (!Files.exists(sources)) continue;
      try (Stream<Path> paths = Files.walk(sources)) {
        paths.filter(path -> path.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files;
  }
}
