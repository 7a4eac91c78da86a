package org.carecompanion.clinical.protocol;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The wordings of a protocol, with their placeholders still in. */
public final class Script {
  private final Map<Line, List<String>> wordings;
  private final List<String> identityHints;

  Script(Map<Line, List<String>> wordings, List<String> identityHints) {
    this.wordings = new EnumMap<>(Line.class);
    this.wordings.putAll(wordings);
    this.identityHints = List.copyOf(identityHints);
  }

  /** What this one leaves out is said as below. */
  Script over(Script below) {
    Map<Line, List<String>> lines = new EnumMap<>(below.wordings);
    lines.putAll(wordings);
    return new Script(lines, identityHints.isEmpty() ? below.identityHints : identityHints);
  }

  /** Lines that are needed and left out. */
  List<Line> missing() {
    return Line.needed().stream().filter(line -> !says(line)).toList();
  }

  /** The only wording of a line, or its first. */
  public String wording(Line line) {
    return wording(line, 0);
  }

  /** The wording for the {@code turn}-th use (from 0); after the last one they begin again. */
  public String wording(Line line, int turn) {
    List<String> all = wordings(line);
    return all.get(Math.floorMod(turn, all.size()));
  }

  public List<String> wordings(Line line) {
    return Objects.requireNonNull(wordings.get(line));
  }

  /** Older versions of a protocol leave some lines out. */
  public boolean says(Line line) {
    return wordings.containsKey(line);
  }

  public List<String> identityHints() {
    return identityHints;
  }
}
