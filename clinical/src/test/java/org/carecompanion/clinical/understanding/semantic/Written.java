package org.carecompanion.clinical.understanding.semantic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.semantic.Bands.Band;
import org.carecompanion.clinical.understanding.semantic.Calibration.Read;
import org.carecompanion.clinical.understanding.semantic.Calibration.Score;
import org.carecompanion.clinical.understanding.semantic.CalibrationRows.Row;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** Writes what the calibration makes into the sources. */
final class Written {
  private static final Path EXEMPLARS = Path.of("src/main/resources/understanding/exemplars");

  /** The sources, and where this very run reads. */
  private static final List<Path> FOLDERS =
      List.of(EXEMPLARS, Path.of("target/classes/understanding/exemplars"));

  private static final Path PAGE = Path.of("../docs/semantic.md");
  private static final String FROM = "<!-- written by CalibrationTest, from here -->\n";
  private static final String TO = "<!-- to here -->";

  private Written() {}

  static void points(SentenceModel model) throws IOException {
    List<String> sentences = Library.sentences(Exemplars.bundled(), PlainSpeech.bundled());
    byte[] fingerprint = PointsFile.fingerprint(model.name(), sentences);
    if (Library.kept(fingerprint).isPresent()) {
      return;
    }
    List<float[]> points = sentences.stream().map(model::point).toList();
    for (Path folder : FOLDERS) {
      try (OutputStream out = Files.newOutputStream(folder.resolve("points.bin"))) {
        PointsFile.write(out, fingerprint, points);
      }
    }
  }

  static void bands(Bands bands) throws IOException {
    StringBuilder yaml =
        new StringBuilder(
            """
            # Written by CalibrationTest from rows of our own: by how much a clause must be nearer to a sign than to anything
            # harmless to be a finding, surely (present) or perhaps (uncertain). How and why: docs/semantic.md.
            """);
    yaml.append("closeness: ").append(bands.closeness()).append('\n');
    yaml.append("others: ").append(line(bands.others())).append("\nconcepts:\n");
    var sorted = new TreeMap<String, Band>();
    bands.own().forEach((concept, band) -> sorted.put(concept.code(), band));
    sorted.forEach((code, band) -> yaml.append("  " + code + ": " + line(band) + "\n"));
    for (Path folder : FOLDERS) {
      Files.writeString(folder.resolve("bands.yaml"), yaml);
    }
  }

  private static String line(Band band) {
    return "{present: " + band.present() + ", uncertain: " + band.uncertain() + "}";
  }

  static void page(List<Read> read, ClauseReader reader) throws IOException {
    StringBuilder table = new StringBuilder(FROM);
    Bands bands = Calibration.bands(read);
    long signs = read.stream().filter(one -> one.row().concept().isPresent()).count();
    table.append(
        "\n%d rows: %d signs, %d harmless clauses.\n\n"
            .formatted(read.size(), signs, read.size() - signs));
    table.append(
        "| bands moved by | right | as something else | harmless taken for a sign | missed | precision | recall |\n");
    table.append("|---|---|---|---|---|---|---|\n");
    for (double by : new double[] {-0.04, -0.02, -0.01, 0, 0.01, 0.02, 0.04}) {
      row(table, "%+.2f".formatted(by), Calibration.score(read, Calibration.shifted(bands, by)));
    }
    row(table, "half the rows judged by bands of the other half", Calibration.unseen(read));
    together(table, reader);
    String page = Files.readString(PAGE);
    int from = page.indexOf(FROM);
    Files.writeString(
        PAGE, page.substring(0, from) + table + page.substring(page.indexOf(TO, from)));
  }

  private static void row(StringBuilder table, String what, Score score) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d | %.3f | %.3f |%n",
            what,
            score.right(),
            score.otherwise(),
            score.needless(),
            score.missed(),
            score.precision(),
            score.recall()));
  }

  /** As calls do it: the lexicon first, this reader for the clauses it left open. */
  private static void together(StringBuilder table, ClauseReader reader) {
    Understanding lexicon = Understanding.shared();
    row(table, "lexicon without this reader", score(lexicon));
    row(table, "lexicon with this reader", score(lexicon.with(turn -> reader.read(turn.open()))));
    table.append('\n');
  }

  private static Score score(Understanding understanding) {
    return CalibrationRows.all().stream()
        .map(row -> score(understanding, row))
        .reduce(new Score(0, 0, 0, 0), Score::plus);
  }

  private static Score score(Understanding understanding, Row row) {
    List<Concept> found =
        understanding.read(Asked.NOTHING, row.clause()).mentions().stream()
            .filter(
                mention ->
                    mention.status() == FindingStatus.PRESENT
                        || mention.status() == FindingStatus.UNCERTAIN)
            .map(Mention::concept)
            .toList();
    int hit = found.isEmpty() ? 0 : 1;
    if (row.concept().isEmpty()) {
      return new Score(0, 0, hit, 0);
    }
    Concept meant = row.concept().get();
    int right = found.stream().anyMatch(one -> Calibration.related(one, meant)) ? 1 : 0;
    return new Score(right, hit - right, 0, 1 - hit);
  }
}
