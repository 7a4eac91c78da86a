package org.carecompanion.clinical.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carecompanion.clinical.evaluation.Detection.Pair;
import org.carecompanion.clinical.evaluation.LabelledFile.Row;
import org.carecompanion.clinical.understanding.IdentityCheck;
import org.carecompanion.clinical.understanding.IdentityReading;
import org.carecompanion.clinical.understanding.IdentityReading.Verdict;
import org.carecompanion.clinical.understanding.Person;

/** Who one turn says is speaking. A false match is a wrong person let in. */
final class IdentityEvaluation implements Evaluation {
  private static final String MATCH = code(Verdict.MATCH);

  @Override
  public List<String> columns() {
    return List.of("expected_name", "expected_dob", "utterance", "verdict");
  }

  private static List<String> verdicts() {
    return Arrays.stream(Verdict.values()).map(IdentityEvaluation::code).toList();
  }

  private static String code(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String label(Row row) {
    return Evaluation.oneOf(verdicts(), row, "verdict");
  }

  @Override
  public Prediction read(Row row) {
    IdentityReading read = IdentityCheck.shared().read(person(row), row.get("utterance"));
    String rule = "name %s, date %s".formatted(read.name(), read.date()).toLowerCase(Locale.ROOT);
    return new Prediction(code(read.verdict()), rule.replace('_', ' '), read.words());
  }

  private static Person person(Row row) {
    try {
      return Person.named(row.get("expected_name"), LocalDate.parse(row.get("expected_dob")));
    } catch (DateTimeException e) {
      throw row.bad("expected_dob is no date like 1958-03-15");
    } catch (IllegalArgumentException e) {
      throw row.bad("expected_name is no given and family name");
    }
  }

  @Override
  public Map<String, Object> figures(List<Row> rows, List<Pair> pairs) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("accuracy", Evaluation.accuracy(pairs));
    figures.put(
        "false_matches",
        pairs.stream().filter(p -> p.read().equals(MATCH) && !p.label().equals(MATCH)).count());
    figures.put("confusion", Evaluation.confusion(verdicts(), pairs));
    return figures;
  }
}
