package org.carecompanion.clinical.understanding.semantic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.semantic.Calibration.Read;
import org.carecompanion.clinical.understanding.semantic.Calibration.Score;
import org.carecompanion.clinical.understanding.semantic.CalibrationRows.Row;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** Writes what the calibration makes into the sources. */
final class Written {
  private static final Exemplars EXEMPLARS = Exemplars.bundled();
  private static final PlainSpeech SPEECH = PlainSpeech.bundled();

  /** The sources, and where this very run reads. */
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src/main/resources/understanding/exemplars"),
          Path.of("target/classes/understanding/exemplars"));

  private static final Path PAGE = Path.of("../docs/semantic.md");
  private static final String FROM = "<!-- written by CalibrationTest, from here -->\n";
  private static final String TO = "<!-- to here -->";

  private Written() {}

  static void points(SentenceModel model) throws IOException {
    List<String> sentences = Library.sentences(EXEMPLARS, SPEECH);
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

  /** What is learnt from the points as they are kept. */
  static void judge(SentenceModel model) throws IOException {
    byte[] sentences = PointsFile.fingerprint(model.name(), Library.sentences(EXEMPLARS, SPEECH));
    byte[] lessons = PointsFile.fingerprint(model.name(), Library.lessons(EXEMPLARS, SPEECH));
    if (Library.judge(lessons).isPresent()) {
      return;
    }
    Judge judge = Training.judge(EXEMPLARS, Library.kept(sentences).orElseThrow());
    for (Path folder : FOLDERS) {
      try (OutputStream out = Files.newOutputStream(folder.resolve("judge.bin"))) {
        judge.write(out, lessons);
      }
    }
  }

  static void bands(Bands bands) throws IOException {
    String yaml =
        """
        # Written by CalibrationTest from rows of our own: how convinced the reader must be of a clause for a finding, surely
        # (present), perhaps (uncertain) or of danger rather than of anything less (danger), and how near to a sign it must lie at all. How and why: docs/semantic.md.
        closeness: %s
        present: %s
        uncertain: %s
        danger: %s
        """
            .formatted(bands.closeness(), bands.present(), bands.uncertain(), bands.danger());
    for (Path folder : FOLDERS) {
      Files.writeString(folder.resolve("bands.yaml"), yaml);
    }
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
    for (double by : new double[] {-2, -1, -0.5, 0, 0.5, 1, 2}) {
      row(table, "%+.1f".formatted(by), Calibration.score(read, Calibration.shifted(bands, by)));
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
