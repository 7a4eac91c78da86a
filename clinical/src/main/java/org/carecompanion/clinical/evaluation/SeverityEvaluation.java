package org.carecompanion.clinical.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.evaluation.Detection.Pair;
import org.carecompanion.clinical.evaluation.LabelledFile.Row;
import org.carecompanion.clinical.triage.SeverityReading;
import org.carecompanion.clinical.triage.SeverityReading.Teller;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.surgery.ProcedureFamily;

/** How soon a person must look after one turn. None and low are one level in every figure. */
final class SeverityEvaluation implements Evaluation {
  private static final String ANY_FAMILY = "any";
  private static final Map<String, Speaker> SPEAKERS =
      Map.of(
          "patient", Speaker.PATIENT,
          "caregiver", Speaker.CAREGIVER,
          "other", Speaker.UNKNOWN);

  private final Understanding understanding;

  SeverityEvaluation(Understanding understanding) {
    this.understanding = understanding;
  }

  @Override
  public List<String> columns() {
    return List.of("question", "utterance", "speaker", "family", "pod", "severity");
  }

  private static List<String> levels() {
    return Arrays.stream(Severity.values()).map(Severity::code).toList();
  }

  @Override
  public String label(Row row) {
    return Evaluation.oneOf(levels(), row, "severity");
  }

  @Override
  public Prediction read(Row row) {
    Teller teller = new Teller(speaker(row), family(row), day(row));
    SeverityReading read =
        SeverityReading.of(understanding, row.get("question"), row.get("utterance"), teller);
    return new Prediction(read.severity().code(), read.rule(), read.evidence());
  }

  private static Speaker speaker(Row row) {
    return Optional.ofNullable(SPEAKERS.get(row.get("speaker")))
        .orElseThrow(() -> row.bad("unknown speaker '" + row.get("speaker") + "'"));
  }

  private static Optional<ProcedureFamily> family(Row row) {
    String name = row.get("family");
    Optional<ProcedureFamily> family = ProcedureFamily.ofCode(name);
    if (family.isEmpty() && !name.equals(ANY_FAMILY)) {
      throw row.bad("unknown family '" + name + "'");
    }
    return family;
  }

  private static int day(Row row) {
    String day = row.get("pod");
    if (!day.matches("\\d{1,3}")) {
      throw row.bad("pod '" + day + "' is no day after the operation");
    }
    return Integer.parseInt(day);
  }

  @Override
  public Map<String, Object> figures(List<Row> rows, List<Pair> pairs) {
    Map<String, Object> figures = new LinkedHashMap<>();
    long near =
        pairs.stream().filter(p -> Math.abs(level(p.label()) - level(p.read())) <= 1).count();
    figures.put("within_one", new Share(near, pairs.size()).figures());
    long same = pairs.stream().filter(p -> level(p.label()) == level(p.read())).count();
    figures.put("same_level", new Share(same, pairs.size()).figures());
    figures.put("urgent", Detection.of(pairs, Severity.URGENT.code()::equals).figures());
    figures.put(
        "high_or_urgent",
        Detection.of(pairs, Set.of(Severity.HIGH.code(), Severity.URGENT.code())::contains)
            .figures());
    figures.put("confusion", Evaluation.confusion(levels(), pairs));
    return figures;
  }

  private static int level(String code) {
    return Math.max(Severity.LOW.ordinal(), levels().indexOf(code));
  }
}
