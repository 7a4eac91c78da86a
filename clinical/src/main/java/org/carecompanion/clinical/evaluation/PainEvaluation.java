package org.carecompanion.clinical.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carecompanion.clinical.evaluation.Detection.Pair;
import org.carecompanion.clinical.evaluation.LabelledFile.Row;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.PainReading;
import org.carecompanion.clinical.understanding.Understanding;

/** The score a question and its answer tell together; an empty label is no score. */
final class PainEvaluation implements Evaluation {
  private static final int HIGH = 7;

  @Override
  public List<String> columns() {
    return List.of("question", "answer", "current", "worst");
  }

  @Override
  public String label(Row row) {
    score(row, "worst");
    return score(row, "current");
  }

  private static String score(Row row, String column) {
    String text = row.get(column);
    if (!text.matches("|\\d|10")) {
      throw row.bad("%s '%s' is no score from 0 to 10".formatted(column, text));
    }
    return text;
  }

  @Override
  public Prediction read(Row row) {
    PainReading pain = pain(row);
    return new Prediction(text(pain.current()), pain.rule(), pain.words());
  }

  @Override
  public List<String> moreColumns() {
    return List.of("predicted_worst");
  }

  @Override
  public List<String> more(Row row) {
    return List.of(text(pain(row).worst()));
  }

  private static PainReading pain(Row row) {
    Asked asked = Asked.ofWords(row.get("question"));
    return Understanding.shared().pain(asked, row.get("answer"));
  }

  private static String text(OptionalInt score) {
    return score.isPresent() ? String.valueOf(score.getAsInt()) : "";
  }

  @Override
  public Map<String, Object> figures(List<Row> rows, List<Pair> pairs) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("current_exact", Evaluation.accuracy(pairs));
    figures.put("current_at_least_7", Detection.of(pairs, PainEvaluation::high).figures());
    return figures;
  }

  private static boolean high(String score) {
    return !score.isEmpty() && Integer.parseInt(score) >= HIGH;
  }
}
