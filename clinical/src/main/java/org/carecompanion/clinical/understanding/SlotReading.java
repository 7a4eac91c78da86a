package org.carecompanion.clinical.understanding;

import java.util.Comparator;
import java.util.List;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * How one concept stands after one pair of question and answer, with its proof. It reads through
 * {@link Understanding#read}, as a live turn does.
 *
 * @param words the words that say so, exactly as in the answer; empty when it was not spoken of
 * @param rule id of the lexicon entry or of the rule that read it; empty when not spoken of
 */
public record SlotReading(FindingStatus status, String words, String rule) {
  private static final SlotReading NOT_SPOKEN_OF =
      new SlotReading(FindingStatus.NOT_A_MENTION, "", "");

  /** The strongest first: what is so now outweighs what was, and that what is not. */
  private static final List<FindingStatus> STRENGTH =
      List.of(
          FindingStatus.PRESENT,
          FindingStatus.UNCERTAIN,
          FindingStatus.HISTORICAL,
          FindingStatus.ABSENT,
          FindingStatus.OTHER_PERSON,
          FindingStatus.CONDITIONAL,
          FindingStatus.NOT_A_MENTION,
          FindingStatus.NOT_ASKED);

  /** Also reads narrower kinds of the concept: a fainting fit answers for dizziness. */
  public static SlotReading of(Asked asked, Speaker speaker, String answer, Concept concept) {
    return of(Understanding.shared().read(asked, speaker, answer), concept);
  }

  /** The same in what was read already. */
  public static SlotReading of(Reading reading, Concept concept) {
    return reading.mentions().stream()
        .filter(mention -> mention.concept().isKindOf(concept))
        .min(Comparator.comparingInt(mention -> STRENGTH.indexOf(mention.status())))
        .map(mention -> new SlotReading(mention.status(), mention.words(), mention.entry()))
        .orElse(NOT_SPOKEN_OF);
  }
}
