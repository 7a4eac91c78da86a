package org.carecompanion.clinical.evaluation;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carecompanion.clinical.understanding.Understanding;

/** The figures of {@code docs/accuracy.md}, between two marks, and how they are made. */
final class AccuracyPage {
  private static final String FROM = "<!-- figures: AccuracyPageTest, from here -->\n";
  private static final String TO = "<!-- to here -->";
  private static final String HEAD = "| what | figure | counts |\n|---|---|---|\n";
  private static final int DIGITS = 3;

  private AccuracyPage() {}

  /** The development rows; where they are from is in the README beside them. */
  static final Path DATA = Path.of("src/test/resources/development");

  /** Name of a figure to its share, with what it was counted from. */
  record Figure(BigDecimal share, String counts) {}

  static Map<String, Figure> measured(Path data, Understanding understanding) throws IOException {
    Map<String, Figure> all = new LinkedHashMap<>();
    Map<String, Object> symptoms = figures(new SymptomsEvaluation(understanding), data, "symptoms");
    share(all, "symptoms: accuracy", symptoms.get("accuracy"));
    detection(all, "symptoms, present or uncertain", symptoms.get("present_or_uncertain"));
    detection(
        all,
        "symptoms after a question",
        map(symptoms.get("after_a_question")).get("present_or_uncertain"));
    Map<String, Object> pain = figures(new PainEvaluation(), data, "pain");
    share(all, "pain: current exact", pain.get("current_exact"));
    detection(all, "pain: current of 7 or more", pain.get("current_at_least_7"));
    Map<String, Object> severity = figures(new SeverityEvaluation(understanding), data, "severity");
    share(all, "severity: within one level", severity.get("within_one"));
    detection(all, "severity: urgent", severity.get("urgent"));
    detection(all, "severity: high or urgent", severity.get("high_or_urgent"));
    Map<String, Object> identity = figures(new IdentityEvaluation(), data, "identity");
    share(all, "identity: accuracy", identity.get("accuracy"));
    long wrong = ((Number) identity.get("false_matches")).longValue();
    all.put(
        "identity: nobody wrong let in",
        new Figure(wrong == 0 ? BigDecimal.ONE : BigDecimal.ZERO, wrong + " false matches"));
    return all;
  }

  private static Map<String, Object> figures(Evaluation evaluation, Path data, String kind)
      throws IOException {
    String text = Files.readString(data.resolve(kind + "_dev.tsv"));
    return evaluation.score(kind, text).figures();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object figures) {
    return (Map<String, Object>) figures;
  }

  private static void share(Map<String, Figure> all, String name, Object figures) {
    Map<String, Object> share = map(figures);
    all.put(
        name,
        new Figure(rounded(share.get("share")), share.get("right") + " of " + share.get("of")));
  }

  private static void detection(Map<String, Figure> all, String name, Object figures) {
    Map<String, Object> found = map(figures);
    String counts =
        "%s right, %s too many, %s missed"
            .formatted(
                found.get("true_positives"),
                found.get("false_positives"),
                found.get("false_negatives"));
    for (String figure : List.of("precision", "recall", "f1")) {
      if (found.containsKey(figure)) {
        all.put(name + ": " + figure, new Figure(rounded(found.get(figure)), counts));
      }
    }
  }

  private static BigDecimal rounded(Object share) {
    return new BigDecimal(share.toString()).setScale(DIGITS, RoundingMode.HALF_UP);
  }

  static String table(Map<String, Figure> figures) {
    StringBuilder table = new StringBuilder(HEAD);
    figures.forEach(
        (name, figure) ->
            table.append("| %s | %s | %s |%n".formatted(name, figure.share(), figure.counts())));
    return table.toString();
  }

  /** The page with the table in it. */
  static String with(String page, String table) {
    return page.substring(0, page.indexOf(FROM) + FROM.length())
        + table
        + page.substring(page.indexOf(TO));
  }

  /** What a page claims and does not hold; empty when it claims nothing too much. */
  static List<String> claims(String page, Map<String, Figure> measured) {
    String table = page.substring(page.indexOf(FROM) + FROM.length(), page.indexOf(TO));
    List<String> wrong = new ArrayList<>();
    Map<String, BigDecimal> claimed = new LinkedHashMap<>();
    table
        .lines()
        .skip(2)
        .map(line -> line.split("\\|"))
        .forEach(cells -> claimed.put(cells[1].strip(), new BigDecimal(cells[2].strip())));
    measured.forEach(
        (name, figure) -> {
          BigDecimal said = claimed.get(name);
          if (said == null || said.compareTo(figure.share()) > 0) {
            wrong.add("%s: the page says %s, it is %s".formatted(name, said, figure.share()));
          }
        });
    return wrong;
  }
}
