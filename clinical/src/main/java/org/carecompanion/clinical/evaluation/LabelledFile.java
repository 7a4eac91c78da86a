package org.carecompanion.clinical.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows with a header, split at tabs, nothing quoted.
 *
 * @param header as written
 */
record LabelledFile(List<String> header, List<Row> rows) {

  /**
   * @param line counted from 1, the header is line 1
   * @param fields as written, as many as the header has
   */
  record Row(int line, List<String> fields, Map<String, String> byName) {
    String get(String column) {
      String value = byName.get(column);
      if (value == null) {
        throw new IllegalArgumentException("column " + column + " was not asked for");
      }
      return value;
    }

    BadFile bad(String why) {
      return new BadFile("row " + line + ": " + why);
    }
  }

  /**
   * @throws BadFile when there are no rows, a column is missing or a row is longer or shorter than
   *     the header
   */
  static LabelledFile parse(String text, List<String> columns) {
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    List<String> header = lines.isEmpty() ? List.of() : split(lines.getFirst());
    List<String> missing = columns.stream().filter(name -> !header.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new BadFile("row 1: the header has no " + String.join(", ", missing));
    }
    List<Row> rows = new ArrayList<>();
    for (int at = 1; at < lines.size(); at++) {
      if (!lines.get(at).isBlank()) {
        rows.add(row(at + 1, split(lines.get(at)), header));
      }
    }
    if (rows.isEmpty()) {
      throw new BadFile("there are no rows");
    }
    return new LabelledFile(header, List.copyOf(rows));
  }

  private static Row row(int line, List<String> fields, List<String> header) {
    // editors take empty columns off the end
    List<String> padded = new ArrayList<>(fields);
    while (padded.size() < header.size()) {
      padded.add("");
    }
    if (padded.size() > header.size()) {
      throw new BadFile(
          "row %d: %d columns, the header has %d".formatted(line, fields.size(), header.size()));
    }
    Map<String, String> byName = new HashMap<>();
    for (int at = 0; at < header.size(); at++) {
      byName.put(header.get(at), padded.get(at).strip());
    }
    return new Row(line, List.copyOf(padded), byName);
  }

  private static List<String> split(String line) {
    return Arrays.asList(line.split("\t", -1));
  }

  /** With more columns behind those there are. */
  String with(List<String> names, List<List<String>> values) {
    StringBuilder text = new StringBuilder(tabbed(header, names));
    for (int at = 0; at < rows.size(); at++) {
      text.append(tabbed(rows.get(at).fields(), values.get(at)));
    }
    return text.toString();
  }

  private static String tabbed(List<String> fields, List<String> more) {
    return Stream.concat(fields.stream(), more.stream())
            .map(field -> field.replaceAll("\\s", " "))
            .collect(Collectors.joining("\t"))
        + "\n";
  }
}
