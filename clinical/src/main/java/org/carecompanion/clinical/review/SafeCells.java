package org.carecompanion.clinical.review;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row of a file that people open in a spreadsheet: tabs part the cells, nothing is quoted. What
 * a patient or a clinician said must never be a formula there: a cell that begins like one begins
 * with an apostrophe instead, which spreadsheets take for "text follows" (OWASP, CSV injection).
 */
final class SafeCells {
  /** Also as they stand in full width on East Asian keyboards, which spreadsheets take too. */
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private SafeCells() {}

  static String row(List<String> cells) {
    return cells.stream().map(SafeCells::cell).collect(Collectors.joining("\t", "", "\n"));
  }

  static String cell(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    return FORMULA.matcher(line).matches() ? "'" + line : line;
  }
}
