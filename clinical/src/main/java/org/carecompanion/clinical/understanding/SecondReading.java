package org.carecompanion.clinical.understanding;

import java.util.List;
import org.carecompanion.domain.finding.FindingStatus;

/** Puts what a second reader found into the reading: more may be there, nothing less. */
final class SecondReading {
  private SecondReading() {}

  static Reading merged(SecondReader.Turn turn, List<Mention> more) {
    List<Mention> added =
        more.stream()
            .filter(mention -> stands(mention) && turn.text().contains(mention.words()))
            .filter(mention -> !known(turn.first(), mention))
            .filter(mention -> sure(mention) || !spokenOf(turn.first(), mention))
            .toList();
    if (added.isEmpty()) {
      return turn.first();
    }
    Reading first = turn.first();
    Answer answer = answer(turn, added);
    return new Reading(answer, first.mentions(), first.measures(), first.pain(), first.command())
        .with(added);
  }

  /** A second reader denies nothing and excuses nothing. */
  private static boolean stands(Mention mention) {
    return mention.status() == FindingStatus.PRESENT || mention.status() == FindingStatus.UNCERTAIN;
  }

  private static boolean sure(Mention mention) {
    return mention.status() == FindingStatus.PRESENT;
  }

  /** Words that were read as something already are something worse only when that is sure. */
  private static boolean spokenOf(Reading first, Mention mention) {
    return first.mentions().stream()
        .filter(SecondReading::stands)
        .anyMatch(known -> mention.words().contains(known.words()));
  }

  /** What is surely so already, under this name or a narrower one. */
  private static boolean known(Reading first, Mention mention) {
    return first.mentions().stream()
        .filter(known -> known.concept().isKindOf(mention.concept()))
        .anyMatch(
            known -> known.status() == FindingStatus.PRESENT || known.status() == mention.status());
  }

  /** Words that tell what was asked about are a yes to it, or leave it unsure. */
  private static Answer answer(SecondReader.Turn turn, List<Mention> added) {
    Answer first = turn.first().answer();
    if (!(turn.asked().expected() instanceof Expected.YesNo) || first instanceof Answer.Yes) {
      return first;
    }
    List<FindingStatus> told =
        added.stream()
            .filter(
                mention -> turn.asked().concepts().stream().anyMatch(mention.concept()::isKindOf))
            .map(Mention::status)
            .toList();
    if (told.contains(FindingStatus.PRESENT)) {
      return new Answer.Yes(turn.text().strip());
    }
    return told.isEmpty() ? first : new Answer.Unsure(turn.text().strip());
  }
}
