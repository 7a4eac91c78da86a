package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every entry of the lexicon carries its own examples: they are run here. */
class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final Fluency FLUENCY = new Fluency();

  @TestFactory
  Stream<DynamicTest> an_entry_reads_what_it_says_it_reads() {
    return LEXICON.entries().stream()
        .flatMap(
            entry ->
                entry.says().stream()
                    .map(
                        line ->
                            dynamicTest(
                                entry.id() + " says " + line,
                                () -> assertThat(readBy(line)).contains(entry.id()))));
  }

  @TestFactory
  Stream<DynamicTest> an_entry_does_not_read_its_look_alikes() {
    return LEXICON.entries().stream()
        .flatMap(
            entry ->
                entry.not().stream()
                    .map(
                        line ->
                            dynamicTest(
                                entry.id() + " not " + line,
                                () -> assertThat(readBy(line)).doesNotContain(entry.id()))));
  }

  @Test
  void every_entry_has_an_example() {
    assertThat(LEXICON.entries()).hasSizeGreaterThan(20);
    assertThat(LEXICON.entries()).allSatisfy(entry -> assertThat(entry.says()).isNotEmpty());
  }

  @Test
  void every_file_of_the_folder_is_read() throws IOException {
    Path folder = Path.of("src/main/resources/understanding/lexicon");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(n -> n.endsWith(".yaml"))
              .toList();
      assertThat(DataFile.lines("lexicon/index.txt")).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  private static List<String> readBy(String line) {
    return LEXICON.hits(FLUENCY.of(Words.of(line))).stream().map(hit -> hit.entry().id()).toList();
  }
}
