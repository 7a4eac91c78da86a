package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * What an answer says about whatever was asked, before it is known what that was.
 *
 * @param polarity how it begins; empty when it says neither yes nor no
 * @param extent how much of what was asked it is about
 * @param anaphor what "it did" or "I have not" says
 * @param works what "fine", "a struggle" or "my breathing is fine" says
 * @param turn what takes the beginning back or limits it
 */
record Reply(
    Optional<Polarity> polarity,
    Extent extent,
    Optional<FindingStatus> anaphor,
    Turn turn,
    Works works) {

  /** Nothing was said. */
  static final Reply SILENT =
      new Reply(
          Optional.empty(),
          Extent.OPEN,
          Optional.empty(),
          Turn.NONE,
          new Works(Quality.NOT_SAID, List.of()));

  /**
   * What is said to work.
   *
   * @param normal symptoms that are not there then
   */
  record Works(Quality quality, List<Concept> normal) {
    Works {
      normal = List.copyOf(normal);
    }
  }

  /** How well something is said to work. */
  enum Quality {
    NOT_SAID,
    WELL,
    BADLY
  }

  enum Polarity {
    YES,
    NO,
    UNSURE,
    /** Where, when or how: "mostly at night". What was asked is there. */
    MANNER
  }

  enum Extent {
    /** The question asked last. */
    OPEN,
    /** "Both", "all of those". */
    EVERY_ONE,
    /** "None of those". */
    NONE_AT_ALL,
    /** "Just the swelling". */
    ONLY_NAMED
  }

  enum Turn {
    NONE,
    /** "No, well, a little". */
    AFTER_ALL,
    /** "Not any more". */
    OVER,
    /** "I do", to a question that denies. */
    CONTRADICTS,
    AGREES,
    /** "I don't have any". */
    DENIES_HAVING,
    /** "Just me", where others were asked about. */
    MYSELF
  }
}
