package org.carecompanion.speech.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Lines of a file in the archive, without comments. */
public final class DataFile {
  private DataFile() {}

  /**
   * @param beside a class of the same package
   */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream file = beside.getResourceAsStream(name)) {
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
