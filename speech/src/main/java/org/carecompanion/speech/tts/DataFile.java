package org.carecompanion.speech.tts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Lines of a file beside these classes, without comments. */
final class DataFile {
  private DataFile() {}

  static List<String> lines(String name) {
    try (InputStream file = DataFile.class.getResourceAsStream(name)) {
      if (file == null) throw new IllegalStateException(name + " is not in the archive");
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
