package org.carecompanion.clinical.understanding.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carecompanion.domain.finding.Concept;

/** Clauses of our own, none of them an exemplar, and what each is a sign of. */
final class CalibrationRows {
  private CalibrationRows() {}

  record Row(String clause, Optional<Concept> concept) {}

  static List<Row> all() {
    return read("calibration.tsv");
  }

  static List<Row> read(String name) {
    String path = "/understanding/" + name;
    try (InputStream in = Objects.requireNonNull(CalibrationRows.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], concept(cells[1])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static Optional<Concept> concept(String code) {
    return code.equals("none") ? Optional.empty() : Optional.of(Concept.ofCode(code).orElseThrow());
  }
}
