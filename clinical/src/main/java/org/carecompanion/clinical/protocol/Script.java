package org.carecompanion.clinical.protocol;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The wordings of a protocol, with their placeholders still in. */
public final class Script {
  private final Map<Line, List<String>> wordings;
  private final List<String> identityHints;

  /**
   * @throws IllegalArgumentException when a line has no wording
   */
  public Script(Map<Line, List<String>> wordings, List<String> identityHints) {
    this.wordings = new EnumMap<>(wordings);
    this.identityHints = List.copyOf(identityHints);
    for (Line line : Line.values()) {
      if (wordings.getOrDefault(line, List.of()).isEmpty()) {
        throw new IllegalArgumentException(line.path() + " is missing");
      }
    }
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

  public List<String> identityHints() {
    return identityHints;
  }
}
