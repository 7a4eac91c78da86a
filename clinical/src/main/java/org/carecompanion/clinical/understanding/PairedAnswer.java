package org.carecompanion.clinical.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * The answer to a declared yes/no question once its pair was read: "low grade" is a yes to "any
 * fever?", "no, only tired" a no. Where the two readings disagree nobody can be sure.
 */
final class PairedAnswer {
  private PairedAnswer() {}

  static Answer of(Asked asked, Answer heard, List<Mention> named, List<Mention> pair) {
    if (!(asked.expected() instanceof Expected.YesNo own) || asked.concepts().isEmpty()) {
      return heard;
    }
    Set<FindingStatus> told = statuses(asked, pair);
    told.addAll(statuses(asked, named));
    return switch (heard) {
      case Answer.Yes yes -> over(told) ? new Answer.Unsure(yes.words()) : yes;
      case Answer.No no -> inItsWords(own, no.words()) ? no : doubted(no, told, asked, pair);
      case Answer.Unsure unsure -> decided(unsure, told);
      case Answer.NotUnderstood none ->
          told.contains(FindingStatus.PRESENT) ? new Answer.Yes(none.words()) : none;
      case Answer.Score other -> other;
      case Answer.SameScore other -> other;
      case Answer.Chosen other -> other;
      case Answer.Amount other -> other;
      case Answer.OwnWords other -> other;
    };
  }

  /** "Chest, no. Leg, a little." is a yes; "no more than usual" is none and no plain no. */
  private static Answer doubted(
      Answer.No no, Set<FindingStatus> told, Asked asked, List<Mention> pair) {
    List<Mention> parts =
        pair.stream().filter(mention -> mention.entry().equals(PairReader.PART)).toList();
    if (statuses(asked, parts).contains(FindingStatus.PRESENT)) {
      return new Answer.Yes(no.words());
    }
    boolean doubt = told.contains(FindingStatus.PRESENT) || told.contains(FindingStatus.UNCERTAIN);
    return doubt ? new Answer.Unsure(no.words()) : no;
  }

  private static Answer decided(Answer.Unsure unsure, Set<FindingStatus> told) {
    if (told.contains(FindingStatus.PRESENT)) {
      return new Answer.Yes(unsure.words());
    }
    return told.equals(Set.of(FindingStatus.ABSENT)) ? new Answer.No(unsure.words()) : unsure;
  }

  /** "All closed" is a no by the words of the question itself. */
  private static boolean inItsWords(Expected.YesNo own, String said) {
    Words words = Words.of(said);
    return Stream.concat(own.yes().stream(), own.no().stream())
        .anyMatch(phrase -> !phrase.in(words).isEmpty());
  }

  private static boolean over(Set<FindingStatus> told) {
    return told.contains(FindingStatus.HISTORICAL) && !told.contains(FindingStatus.PRESENT);
  }

  private static Set<FindingStatus> statuses(Asked asked, List<Mention> mentions) {
    Set<FindingStatus> told = EnumSet.noneOf(FindingStatus.class);
    mentions.stream()
        .filter(mention -> !mention.entry().equals(PairReader.DESCRIBED))
        .filter(mention -> asked.concepts().stream().anyMatch(mention.concept()::isKindOf))
        .map(Mention::status)
        .forEach(told::add);
    return told;
  }
}
