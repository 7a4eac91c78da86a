package org.carecompanion.app.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Searches everything the product wrote, byte by byte: logs, its own files, and the database's
 * tables, indexes and write-ahead log. Only the simulator's own list of patients may hold their
 * words.
 */
final class CanarySearch {
  private final Path home;

  CanarySearch(Path home) {
    this.home = home;
  }

  List<Path> filesWith(List<String> words) throws IOException {
    return filesWith(words, List.of());
  }

  /**
   * @param besides beginnings of paths below the folder that may hold them
   */
  List<Path> filesWith(List<String> words, List<String> besides) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String below = home.relativize(file).toString();
        boolean theirs = below.equals("demo/patients.json");
        if (!theirs && besides.stream().noneMatch(below::startsWith) && holds(file, words))
          found.add(home.relativize(file));
      }
    }
    return found;
  }

  private static boolean holds(Path file, List<String> words) throws IOException {
    try {
      // Latin-1 keeps every byte as one character, so plain words are found in binary files too
      String content =
          new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
              .toLowerCase(Locale.ROOT);
      return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(content::contains);
    } catch (NoSuchFileException e) {
      return false; // the database has just dropped it
    }
  }
}
