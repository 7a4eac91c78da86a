package org.carecompanion.clinical.understanding.semantic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.semantic.Bands.Band;
import org.carecompanion.clinical.understanding.semantic.Calibration.Read;
import org.carecompanion.clinical.understanding.semantic.Calibration.Score;
import org.carecompanion.domain.finding.FindingStatus;

/** Writes what the calibration makes into the sources. */
final class Written {
  private static final Path EXEMPLARS = Path.of("src/main/resources/understanding/exemplars");
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
    // also where this very run reads it
    for (Path folder : List.of(EXEMPLARS, Path.of("target/classes/understanding/exemplars"))) {
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
    Files.writeString(EXEMPLARS.resolve("bands.yaml"), yaml);
  }

  private static String line(Band band) {
    return "{present: " + band.present() + ", uncertain: " + band.uncertain() + "}";
  }

  static void page(List<Read> read) throws IOException {
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
    together(table, read, bands);
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

  /** The reader is asked only where the lexicon found nothing. */
  private static void together(StringBuilder table, List<Read> read, Bands bands) {
    Score alone = new Score(0, 0, 0, 0);
    Score together = new Score(0, 0, 0, 0);
    for (Read one : read) {
      Score lexicon = lexicon(one);
      boolean silent = lexicon.right() + lexicon.otherwise() + lexicon.needless() == 0;
      alone = alone.plus(lexicon);
      together = together.plus(silent ? Calibration.score(List.of(one), bands) : lexicon);
    }
    row(table, "lexicon without this reader", alone);
    row(table, "lexicon with this reader", together);
    table.append('\n');
  }

  private static Score lexicon(Read one) {
    var found =
        Understanding.shared().read(Asked.NOTHING, one.row().clause()).mentions().stream()
            .filter(
                mention ->
                    mention.status() == FindingStatus.PRESENT
                        || mention.status() == FindingStatus.UNCERTAIN)
            .toList();
    boolean hit = !found.isEmpty();
    if (one.row().concept().isEmpty()) {
      return new Score(0, 0, hit ? 1 : 0, 0);
    }
    boolean right =
        found.stream()
            .anyMatch(
                mention ->
                    Calibration.related(mention.concept(), one.row().concept().orElseThrow()));
    return new Score(right ? 1 : 0, hit && !right ? 1 : 0, 0, hit ? 0 : 1);
  }
}
