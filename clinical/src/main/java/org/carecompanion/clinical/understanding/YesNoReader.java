package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.carecompanion.clinical.understanding.PolarityReader.Polarity;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * Reads the answer to a yes/no question. A symptom affirmed in the same breath outweighs a "no"
 * (clinical.md 2.2: a denied item never cancels a later affirmed one).
 */
final class YesNoReader {
  private static final Set<String> NEGATORS =
      Set.of(
          "not", "isnt", "arent", "no", "never", "nothing", "dont", "doesnt", "hasnt", "havent",
          "didnt", "wasnt");

  private final PolarityReader polarity;

  YesNoReader(PolarityReader polarity) {
    this.polarity = polarity;
  }

  static Answer keyed(String digits) {
    return switch (digits) {
      case "1" -> new Answer.Yes(digits);
      case "2" -> new Answer.No(digits);
      default -> new Answer.NotUnderstood(digits);
    };
  }

  Answer read(Words words, Asked asked, List<Mention> mentions) {
    String quote = words.quote();
    if (any(mentions, asked, status -> status == FindingStatus.PRESENT)) {
      return new Answer.Yes(quote);
    }
    Set<Polarity> heard = polarity.read(words);
    if (heard.equals(Set.of(Polarity.NO)) && polarity.goesOn(words) && !explained(mentions)) {
      return new Answer.Unsure(quote);
    }
    if (!heard.isEmpty()) {
      return answer(heard, quote);
    }
    Set<Polarity> lay = asked.expected() instanceof Expected.YesNo own ? lay(words, own) : Set.of();
    return lay.isEmpty() ? fromMentions(mentions, asked, quote) : answer(lay, quote);
  }

  /** "No, but my calf is sore": what follows the no is known to be about something else. */
  private static boolean explained(List<Mention> mentions) {
    return mentions.stream().anyMatch(mention -> mention.status() == FindingStatus.PRESENT);
  }

  private static Answer answer(Set<Polarity> heard, String quote) {
    if (heard.size() > 1) {
      return new Answer.Unsure(quote);
    }
    return switch (heard.iterator().next()) {
      case YES -> new Answer.Yes(quote);
      case NO -> new Answer.No(quote);
      case UNSURE -> new Answer.Unsure(quote);
    };
  }

  private static Answer fromMentions(List<Mention> mentions, Asked asked, String quote) {
    if (any(mentions, asked, status -> status == FindingStatus.UNCERTAIN)) {
      return new Answer.Unsure(quote);
    }
    boolean spokenOf = any(mentions, asked, status -> true);
    return spokenOf ? new Answer.No(quote) : new Answer.NotUnderstood(quote);
  }

  private static Set<Polarity> lay(Words words, Expected.YesNo own) {
    boolean yes =
        own.yes().stream().flatMap(p -> p.in(words).stream()).anyMatch(s -> !negated(words, s));
    boolean notYes =
        own.yes().stream().flatMap(p -> p.in(words).stream()).anyMatch(s -> negated(words, s));
    boolean no =
        own.no().stream().flatMap(p -> p.in(words).stream()).anyMatch(s -> !negated(words, s));
    boolean notNo =
        own.no().stream().flatMap(p -> p.in(words).stream()).anyMatch(s -> negated(words, s));
    boolean anyYes = yes || notNo;
    boolean anyNo = no || notYes;
    if (anyYes && anyNo) {
      return Set.of(Polarity.UNSURE);
    }
    return anyYes ? Set.of(Polarity.YES) : anyNo ? Set.of(Polarity.NO) : Set.of();
  }

  private static boolean negated(Words words, Span span) {
    int before = span.first() - 1;
    return before >= 0
        && words.gapBefore(span.first()) == Words.Gap.SPACE
        && NEGATORS.contains(words.form(before));
  }

  private static boolean any(List<Mention> mentions, Asked asked, Predicate<FindingStatus> status) {
    List<Concept> concepts = asked.concepts();
    return mentions.stream()
        .filter(mention -> concepts.stream().anyMatch(mention.concept()::isKindOf))
        .anyMatch(mention -> status.test(mention.status()));
  }
}
