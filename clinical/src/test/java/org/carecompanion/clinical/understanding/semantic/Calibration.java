package org.carecompanion.clinical.understanding.semantic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.semantic.CalibrationRows.Row;
import org.carecompanion.domain.finding.Concept;

/** Finds the bands: so high that no more than a few of the harmless clauses are taken for signs. */
final class Calibration {
  /** Farther from every sign, and nothing is known of a clause. */
  static final double CLOSENESS = 0.65;

  /** Of a hundred harmless clauses, so many may be findings, and so many sure ones. */
  private static final double PERHAPS_WRONG = 0.02;

  private static final double SURELY_WRONG = 0.0075;

  /** Of a hundred clauses that threaten no life, so many may be taken for what does. */
  private static final double NEEDLESSLY_URGENT = 0.005;

  static final Set<Concept> DANGERS = Understanding.shared().gate().concepts();

  private Calibration() {}

  /** A row and how like it is to what. */
  record Read(Row row, Optional<Likeness> likeness, Optional<Likeness> dangerous) {
    boolean danger() {
      return row.concept().filter(Calibration::danger).isPresent();
    }

    /** The right concept, or a broader or narrower kind of it. */
    boolean right() {
      return likeness
          .map(like -> like.nearest().concept())
          .filter(found -> row.concept().filter(meant -> related(found, meant)).isPresent())
          .isPresent();
    }
  }

  /** Or a kind of one that lists for the operation may call urgent. */
  private static boolean danger(Concept concept) {
    return DANGERS.stream().anyMatch(danger -> related(danger, concept));
  }

  static boolean related(Concept one, Concept other) {
    return one.isKindOf(other) || other.isKindOf(one);
  }

  static List<Read> read(ClauseReader reader, List<Row> rows) {
    return rows.stream()
        .map(row -> new Read(row, reader.likeness(row.clause()), reader.dangerous(row.clause())))
        .toList();
  }

  static Bands bands(List<Read> rows) {
    List<Double> harmless =
        convictions(rows, read -> read.row().concept().isEmpty(), Read::likeness);
    List<Double> noDanger = convictions(rows, read -> !read.danger(), Read::dangerous);
    return new Bands(
        CLOSENESS,
        above(harmless, SURELY_WRONG),
        above(harmless, PERHAPS_WRONG),
        above(noDanger, NEEDLESSLY_URGENT));
  }

  /** The highest first. */
  private static List<Double> convictions(
      List<Read> rows, Predicate<Read> taken, Function<Read, Optional<Likeness>> likeness) {
    return rows.stream()
        .filter(taken)
        .map(read -> likeness.apply(read).filter(like -> like.closeness() >= CLOSENESS))
        .map(like -> like.map(Likeness::conviction).orElse(Double.NEGATIVE_INFINITY))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static double above(List<Double> harmless, double share) {
    double first = harmless.get((int) (harmless.size() * share));
    return Math.floor(first * 10 + 1) / 10;
  }

  /** Every band this much higher; the shape of the curve. */
  static Bands shifted(Bands bands, double by) {
    return new Bands(
        bands.closeness(), bands.present() + by, bands.uncertain() + by, bands.danger() + by);
  }

  /**
   * What bands make of rows.
   *
   * @param right signs found as what they are
   * @param otherwise signs found as something else
   * @param needless harmless clauses taken for a sign
   */
  record Score(int right, int otherwise, int needless, int missed) {
    double precision() {
      return share(right, right + otherwise + needless);
    }

    double recall() {
      return share(right, right + otherwise + missed);
    }

    Score plus(Score other) {
      return new Score(
          right + other.right,
          otherwise + other.otherwise,
          needless + other.needless,
          missed + other.missed);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 1 : (double) part / whole;
    }
  }

  static Score score(List<Read> rows, Bands bands) {
    Score sum = new Score(0, 0, 0, 0);
    for (Read read : rows) {
      boolean hit = read.likeness().flatMap(bands::status).isPresent();
      boolean sign = read.row().concept().isPresent();
      sum =
          sum.plus(
              new Score(
                  hit && read.right() ? 1 : 0,
                  hit && sign && !read.right() ? 1 : 0,
                  hit && !sign ? 1 : 0,
                  !hit && sign ? 1 : 0));
    }
    return sum;
  }

  /** Bands of one half of the rows, judged by the other: what to expect of words never seen. */
  static Score unseen(List<Read> rows) {
    Score sum = new Score(0, 0, 0, 0);
    for (int half = 0; half < 2; half++) {
      int kept = half;
      List<Read> learnt = every(rows, at -> at % 2 == kept);
      List<Read> judged = every(rows, at -> at % 2 != kept);
      sum = sum.plus(score(judged, bands(learnt)));
    }
    return sum;
  }

  private static List<Read> every(List<Read> rows, Predicate<Integer> taken) {
    return java.util.stream.IntStream.range(0, rows.size())
        .filter(taken::test)
        .mapToObj(rows::get)
        .toList();
  }
}
