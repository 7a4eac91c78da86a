package org.carecompanion.clinical.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How well one kind of row is told from all others. */
record Detection(long truePositives, long falsePositives, long falseNegatives) {

  /** Counts the pairs for which the label, or the prediction, is of the kind. */
  static Detection of(List<Pair> pairs, Predicate<String> kind) {
    long both = pairs.stream().filter(p -> kind.test(p.label()) && kind.test(p.read())).count();
    long read = pairs.stream().filter(p -> kind.test(p.read())).count();
    long labelled = pairs.stream().filter(p -> kind.test(p.label())).count();
    return new Detection(both, read - both, labelled - both);
  }

  /** What a row says, and what was read in it. */
  record Pair(String label, String read) {
    boolean equal() {
      return label.equals(read);
    }
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    new Share(truePositives, truePositives + falsePositives).putInto(figures, "precision");
    new Share(truePositives, truePositives + falseNegatives).putInto(figures, "recall");
    figures.put("true_positives", truePositives);
    figures.put("false_positives", falsePositives);
    figures.put("false_negatives", falseNegatives);
    return figures;
  }

  /** The same with their harmonic mean. */
  Map<String, Object> withF1() {
    Map<String, Object> figures = figures();
    long twice = 2 * truePositives;
    new Share(twice, twice + falsePositives + falseNegatives).putInto(figures, "f1");
    return figures;
  }
}
