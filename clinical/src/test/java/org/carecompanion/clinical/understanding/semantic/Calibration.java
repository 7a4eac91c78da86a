package org.carecompanion.clinical.understanding.semantic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.carecompanion.clinical.understanding.semantic.Bands.Band;
import org.carecompanion.clinical.understanding.semantic.CalibrationRows.Row;
import org.carecompanion.domain.finding.Concept;

/**
 * Finds the bands: a concept's begin just above the most convincing wrong clause, and never below
 * those for all concepts.
 */
final class Calibration {
  static final double CLOSENESS = 0.7;

  /** For all concepts; from the curve in {@code docs/semantic.md}. */
  static final Band ALL = new Band(0.05, 0.045);

  /** How far above the most convincing wrong clause a band begins. */
  private static final double ABOVE = 0.005;

  private Calibration() {}

  /** A row and how like it is to what. */
  record Read(Row row, Optional<Likeness> likeness) {
    /** The right concept, or a broader or narrower kind of it. */
    boolean right() {
      return likeness
          .map(like -> like.nearest().concept())
          .filter(found -> row.concept().filter(meant -> related(found, meant)).isPresent())
          .isPresent();
    }
  }

  static boolean related(Concept one, Concept other) {
    return one.isKindOf(other) || other.isKindOf(one);
  }

  static List<Read> read(ClauseReader reader, List<Row> rows) {
    return rows.stream().map(row -> new Read(row, reader.likeness(row.clause()))).toList();
  }

  static Bands bands(List<Read> rows) {
    Map<Concept, Band> own = new EnumMap<>(Concept.class);
    for (Concept concept : Concept.values()) {
      double surely = wrongLead(rows, concept, read -> !read.right());
      double perhaps = wrongLead(rows, concept, read -> read.row().concept().isEmpty());
      Band band =
          new Band(
              Math.max(ALL.present(), rounded(Math.max(surely, perhaps) + ABOVE)),
              Math.max(ALL.uncertain(), rounded(perhaps + ABOVE)));
      if (!band.equals(ALL)) {
        own.put(concept, band);
      }
    }
    return new Bands(CLOSENESS, ALL, own);
  }

  private static double wrongLead(List<Read> rows, Concept concept, Predicate<Read> wrong) {
    return rows.stream()
        .filter(wrong)
        .flatMap(read -> read.likeness().stream())
        .filter(like -> like.nearest().concept() == concept && like.closeness() >= CLOSENESS)
        .mapToDouble(Likeness::lead)
        .max()
        .orElse(-1);
  }

  private static double rounded(double lead) {
    return Math.ceil(lead * 1000) / 1000;
  }

  /** Every band this much higher; the shape of the curve. */
  static Bands shifted(Bands bands, double by) {
    Map<Concept, Band> own = new EnumMap<>(Concept.class);
    bands.own().forEach((concept, band) -> own.put(concept, shifted(band, by)));
    return new Bands(bands.closeness(), shifted(bands.others(), by), own);
  }

  private static Band shifted(Band band, double by) {
    return new Band(band.present() + by, band.uncertain() + by);
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
