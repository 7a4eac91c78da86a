package org.carecompanion.clinical.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.carecompanion.clinical.evaluation.Detection.Pair;
import org.carecompanion.clinical.evaluation.LabelledFile.Row;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.clinical.understanding.SlotReading;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** How one symptom stands after one question and answer. */
final class SymptomsEvaluation implements Evaluation {
  /** The symptoms these files may name (DESIGN section 7). */
  static final Set<Concept> SYMPTOMS =
      Set.of(
          Concept.ABDOMINAL_PAIN,
          Concept.BLEEDING,
          Concept.CHEST_PAIN,
          Concept.CHILLS,
          Concept.CONSTIPATION,
          Concept.COUGH,
          Concept.DISCHARGE,
          Concept.DIZZINESS,
          Concept.DYSPNEA,
          Concept.FEVER,
          Concept.HEADACHE,
          Concept.LEG_PAIN,
          Concept.NAUSEA,
          Concept.NUMBNESS,
          Concept.RASH,
          Concept.REDNESS,
          Concept.SWELLING,
          Concept.URINATION,
          Concept.VOMITING,
          Concept.WEAKNESS);

  private static final List<String> STATUSES =
      List.of(
          "present",
          "absent",
          "historical",
          "uncertain",
          "conditional",
          "other_person",
          "not_a_mention");

  private final Understanding understanding;

  SymptomsEvaluation(Understanding understanding) {
    this.understanding = understanding;
  }

  @Override
  public List<String> columns() {
    return List.of("prior_turn", "answer", "symptom", "status");
  }

  @Override
  public String label(Row row) {
    return Evaluation.oneOf(STATUSES, row, "status");
  }

  @Override
  public Prediction read(Row row) {
    Asked asked = Asked.ofWords(row.get("prior_turn"));
    Reading reading = understanding.read(asked, Speaker.PATIENT, row.get("answer"));
    SlotReading read = SlotReading.of(reading, symptom(row));
    FindingStatus status =
        read.status() == FindingStatus.NOT_ASKED ? FindingStatus.NOT_A_MENTION : read.status();
    return new Prediction(status.code(), read.rule(), read.words());
  }

  private static Concept symptom(Row row) {
    String name = row.get("symptom");
    return Concept.ofCode(name.replace(' ', '_'))
        .filter(SYMPTOMS::contains)
        .orElseThrow(() -> row.bad("unknown symptom '" + name + "'"));
  }

  @Override
  public Map<String, Object> figures(List<Row> rows, List<Pair> pairs) {
    Map<String, Object> figures = new LinkedHashMap<>(figures(pairs));
    List<Pair> asked =
        IntStream.range(0, rows.size())
            .filter(at -> SpokenQuestion.isOne(rows.get(at).get("prior_turn")))
            .mapToObj(pairs::get)
            .toList();
    Map<String, Object> afterQuestion = new LinkedHashMap<>();
    afterQuestion.put("rows", asked.size());
    afterQuestion.putAll(figures(asked));
    figures.put("after_a_question", afterQuestion);
    figures.put("confusion", Evaluation.confusion(STATUSES, pairs));
    return figures;
  }

  private static Map<String, Object> figures(List<Pair> pairs) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("accuracy", Evaluation.accuracy(pairs));
    figures.put(
        "present_or_uncertain",
        Detection.of(pairs, Set.of("present", "uncertain")::contains).withF1());
    return figures;
  }
}
