package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.summary.CallRows.Put;
import org.carecompanion.clinical.summary.Slot;
import org.carecompanion.clinical.summary.SlotTable;
import org.carecompanion.clinical.summary.Slots;
import org.carecompanion.clinical.understanding.EntryTitles;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.review.FindingReview;
import org.carecompanion.domain.review.FindingReviews;

/** Reads what a call found out and puts it in words. */
@Dependent
public class Answers {
  /** How the reader of meaning begins its reason; the sentence follows. */
  private static final String LIKE = "like: ";

  /** How the readers of question and answer together begin theirs. */
  private static final String PAIR = "pair:";

  @Inject Slots slots;
  @Inject FindingReviews reviews;

  public List<Answer> of(Call call) {
    Map<FindingId, String> marks = marks(call);
    return table(call).stream().map(slot -> inWords(slot, marks)).toList();
  }

  /** The latest mark of each finding that has one. */
  private Map<FindingId, String> marks(Call call) {
    Map<FindingId, String> marks = new HashMap<>();
    for (FindingReview review : reviews.of(call.id()))
      review
          .finding()
          .ifPresent(
              finding ->
                  marks.put(
                      finding,
                      review.verdict().map(Texts::of).orElse(Texts.of("review.marked_wrong"))));
    return marks;
  }

  List<Slot> table(Call call) {
    return SlotTable.eachOnce(slots.of(call));
  }

  private static Answer inWords(Slot slot, Map<FindingId, String> marks) {
    return new Answer(
        topic(slot),
        slot.status(),
        value(slot),
        new Answer.Grounds(
            slot.finding().map(Finding::id),
            slot.finding().flatMap(Answers::quote),
            slot.asked().map(Put::wording),
            slot.finding().map(Finding::id).map(marks::get)),
        slot.severity());
  }

  /**
   * What the question asks for, in a nurse's words; where it asks about several things at once, or
   * something narrower was said, that thing.
   */
  static String topic(Slot slot) {
    return slot.question()
        .filter(question -> slot.fillsItsQuestion() && slot.spokenOf().equals(slot.concept()))
        .map(question -> capital(question.note().topic()))
        .or(() -> slot.spokenOf().map(Texts::of))
        .orElse("");
  }

  static Optional<String> value(Slot slot) {
    return slot.finding()
        .filter(f -> f.judged().concept() != Concept.UNANSWERED)
        .flatMap(f -> f.judged().value())
        .map(Texts::of)
        .or(() -> slot.basis().kept().flatMap(Answers::valueOf));
  }

  private static Optional<Answer.Quote> quote(Finding finding) {
    String words = finding.evidence().quote();
    return words.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Answer.Quote(words, finding.evidence().turn(), readBy(finding.evidence().rule())));
  }

  /** The rule or lexicon entry in words. */
  public static String readBy(String rule) {
    if (rule.startsWith(LIKE)) return Texts.of("read_by.like", rule.substring(LIKE.length()));
    if (rule.startsWith(PAIR)) return Texts.of("read_by.pair");
    return EntryTitles.of(rule)
        .map(title -> Texts.of("read_by.entry", rule, title))
        .orElseGet(
            () ->
                switch (rule) {
                  case "answer" -> Texts.of("read_by.answer");
                  case "number" -> Texts.of("read_by.number");
                  case "no answer" -> Texts.of("read_by.no_answer");
                  default -> Texts.of("read_by.rule", rule);
                });
  }

  private static Optional<String> valueOf(ConversationState.Given given) {
    return switch (given.kind()) {
      case SCORE -> Optional.of(Texts.of("answer.score", given.value()));
      case CHOICE -> Optional.of(Texts.ofOrPlain("choice", given.value()));
      case WORDS -> Optional.of(given.value().isEmpty() ? Texts.of("answer.words") : given.value());
      case AMOUNT -> Optional.of(given.value());
      case YES, NO, UNCERTAIN, UNANSWERED -> Optional.empty();
    };
  }

  private static String capital(String topic) {
    return topic.isEmpty() ? topic : Character.toUpperCase(topic.charAt(0)) + topic.substring(1);
  }
}
