package org.carecompanion.clinical.protocol;

import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.protocol.Question.Days;
import org.carecompanion.domain.finding.Concept;

/**
 * What a family of operations brings with it besides its questions.
 *
 * @param callDays post-operative days on which a call is suggested, earliest first
 * @param reassurances what is to be expected, with the words that may be said then
 * @param redFlags what must not wait, for the nurse who reads the protocol
 */
public record Guidance(
    List<Integer> callDays, List<Reassurance> reassurances, List<RedFlag> redFlags) {
  public static final Guidance NONE = new Guidance(List.of(), List.of(), List.of());

  public Guidance {
    callDays = List.copyOf(callDays);
    reassurances = List.copyOf(reassurances);
    redFlags = List.copyOf(redFlags);
  }

  /**
   * Something that belongs to healing on these days.
   *
   * @param wording approved words: no diagnosis, and what to do if it gets worse
   */
  public record Reassurance(Concept concept, Days days, String wording, String source) {}

  /**
   * Something that must not wait.
   *
   * @param sign in a nurse's words
   * @param concepts all of them together make the sign
   */
  public record RedFlag(String sign, List<Concept> concepts, Action action, String source) {
    public RedFlag {
      concepts = List.copyOf(concepts);
    }
  }

  /** What is done about it. */
  public enum Action {
    /** The call stops, the emergency number is said, somebody is alerted at once. */
    EMERGENCY,
    /** A nurse calls the same day. */
    SAME_DAY,
    /** A nurse looks at it on the next working day. */
    REVIEW
  }

  /** The words for what was found, if it is to be expected on this day. */
  public Optional<Reassurance> reassurance(Concept concept, int postOperativeDay) {
    return reassurances.stream()
        .filter(one -> concept == one.concept() && one.days().contains(postOperativeDay))
        .findFirst();
  }
}
