package org.carecompanion.clinical.conversation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was asked, in which words and when: half of what an answer means.
 *
 * @param turn the number of the turn the companion spoke in last; the opening is 1
 * @param wording which wording of the open question was put last: {@code ask}, {@code reask1},
 *     {@code clarify}
 * @param alone the one concept of several that the open question is put for; empty for all of them
 * @param put the turn in which a concept was first asked about, by its code
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Asking(int turn, String wording, String alone, Map<String, Integer> put) {
  static final String ASK = "ask";
  static final String CLARIFY = "clarify";
  private static final String REASK = "reask";
  static final Asking NOTHING = new Asking(1, "", "", Map.of());

  public Asking {
    put = Collections.unmodifiableMap(new LinkedHashMap<>(put));
  }

  Asking nextTurn() {
    return new Asking(turn + 1, wording, alone, put);
  }

  Asking about(String concept) {
    return new Asking(turn, ASK, concept, put);
  }

  Asking worded(String variant) {
    return new Asking(turn, variant, alone, put);
  }

  /**
   * @param again how often the question was put before
   */
  Asking reasked(int again) {
    return worded(again == 0 ? ASK : REASK + again);
  }

  Asking putNow(String concept) {
    Map<String, Integer> more = new LinkedHashMap<>(put);
    more.putIfAbsent(concept, turn);
    return new Asking(turn, wording, alone, more);
  }

  boolean clarifying() {
    return wording.equals(CLARIFY);
  }

  /** How often it was put in other words, 0 for the first wording. */
  int reask() {
    return wording.startsWith(REASK) ? Integer.parseInt(wording.substring(REASK.length())) : 0;
  }
}
