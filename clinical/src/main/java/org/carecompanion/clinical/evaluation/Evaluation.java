package org.carecompanion.clinical.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carecompanion.clinical.evaluation.Detection.Pair;
import org.carecompanion.clinical.evaluation.LabelledFile.Row;

/** One kind of labelled file: which columns it has, what is read in a row, and how it is scored. */
sealed interface Evaluation
    permits SymptomsEvaluation, PainEvaluation, SeverityEvaluation, IdentityEvaluation {

  /** The columns it needs; others are only handed on. */
  List<String> columns();

  /**
   * @throws BadFile when the row names something unknown
   */
  Prediction read(Row row);

  /** The label of the row, checked. */
  String label(Row row);

  /**
   * @param pairs in the order of the rows
   */
  Map<String, Object> figures(List<Row> rows, List<Pair> pairs);

  /** Columns besides predicted, rule and evidence. */
  default List<String> moreColumns() {
    return List.of();
  }

  default List<String> more(Row row) {
    return List.of();
  }

  /**
   * @param rows the input with what was predicted, as a file
   */
  record Scored(Map<String, Object> figures, String rows) {}

  /** Reads and scores a whole file. */
  default Scored score(String name, String text) {
    LabelledFile file = LabelledFile.parse(text, columns());
    List<Pair> pairs = new ArrayList<>();
    List<List<String>> added = new ArrayList<>();
    for (Row row : file.rows()) {
      String label = label(row);
      Prediction read = read(row);
      pairs.add(new Pair(label, read.label()));
      List<String> values = new ArrayList<>(List.of(read.label(), read.rule(), read.evidence()));
      values.addAll(more(row));
      added.add(values);
    }
    List<String> names = new ArrayList<>(List.of("predicted", "rule", "evidence"));
    names.addAll(moreColumns());
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("kind", name);
    figures.put("rows", pairs.size());
    figures.putAll(figures(file.rows(), pairs));
    return new Scored(figures, file.with(names, added));
  }

  /** How often each label was read as each, where it ever was. */
  static Map<String, Object> confusion(List<String> labels, List<Pair> pairs) {
    Map<String, Object> rows = new LinkedHashMap<>();
    for (String label : labels) {
      rows.put(
          label,
          labels.stream()
              .collect(
                  Collectors.toMap(
                      read -> read,
                      read -> pairs.stream().filter(new Pair(label, read)::equals).count(),
                      Long::sum,
                      LinkedHashMap::new)));
    }
    return rows;
  }

  /** The share of pairs in which both are the same. */
  static Map<String, Object> accuracy(List<Pair> pairs) {
    return new Share(pairs.stream().filter(Pair::equal).count(), pairs.size()).figures();
  }

  /** A label of a closed list. */
  static String oneOf(List<String> known, Row row, String column) {
    String value = row.get(column);
    if (!known.contains(value)) {
      throw row.bad(
          "unknown %s '%s', expected one of %s".formatted(column, value, String.join(", ", known)));
    }
    return value;
  }
}
