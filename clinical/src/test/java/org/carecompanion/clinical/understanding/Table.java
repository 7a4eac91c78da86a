package org.carecompanion.clinical.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of examples: tab-separated, a header, lines with # are for the reader. */
final class Table {
  private Table() {}

  static List<String[]> rows(String name) {
    try (InputStream in =
        Objects.requireNonNull(Table.class.getResourceAsStream("/understanding/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
