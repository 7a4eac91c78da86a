package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carecompanion.clinical.conversation.ConversationState.Given;
import org.carecompanion.clinical.conversation.ConversationState.Given.Kind;
import org.carecompanion.clinical.conversation.Noted.Agreed;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Answer;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.domain.finding.FindingStatus;

/** What an answer leaves behind: an entry in the call's memory and the findings it makes. */
final class Answers {
  /** Of a question put once more for what it left open, the graver answer is its answer. */
  private static final List<Kind> GRAVEST_FIRST =
      List.of(Kind.YES, Kind.UNCERTAIN, Kind.UNANSWERED, Kind.NO);

  private Answers() {}

  /** Keeps an answer that was understood; anything else leaves nothing. */
  static void keep(Question question, Reading reading, Draft draft) {
    answer(question, reading.answer())
        .ifPresent(given -> remember(question, given.kind(), given.value(), draft));
    agreed(question, reading.answer(), draft);
    List<FindingDraft> found = Findings.answered(question.asked(), reading);
    if (reading.answer() instanceof Answer.Chosen) found.forEach(draft::find);
    else found.forEach(draft::findAnew);
    if (reading.answer() instanceof Answer.SameScore same) {
      lastScore(draft).ifPresent(value -> sameScore(question, value, same.words(), draft));
    }
  }

  private static Optional<Given> answer(Question question, Answer answer) {
    return switch (answer) {
      case Answer.Yes yes -> Optional.of(new Given(Kind.YES, ""));
      case Answer.No no -> Optional.of(new Given(Kind.NO, ""));
      case Answer.Unsure unsure -> Optional.of(new Given(Kind.UNCERTAIN, ""));
      case Answer.Score score -> Optional.of(new Given(Kind.SCORE, String.valueOf(score.value())));
      case Answer.SameScore same -> Optional.empty();
      case Answer.Chosen chosen -> Optional.of(new Given(Kind.CHOICE, chosen.option()));
      case Answer.Amount amount ->
          Optional.of(new Given(Kind.AMOUNT, amount.measure().quantity().toString()));
      case Answer.OwnWords own -> {
        boolean kept = question.asked().expected() instanceof Expected.OwnWords;
        yield Optional.of(new Given(Kind.WORDS, kept ? own.words() : ""));
      }
      case Answer.NotUnderstood none -> Optional.empty();
    };
  }

  /** What a yes or a no agrees to, where it is no symptom. */
  private static void agreed(Question question, Answer answer, Draft draft) {
    if (question.asked().expected() instanceof Expected.CallBack) {
      boolean wanted = answer instanceof Answer.Yes || answer instanceof Answer.Unsure;
      if (wanted) draft.note(new Noted.NurseAsked(answer.words()));
      return;
    }
    Optional<Agreed> agreed =
        switch (answer) {
          case Answer.Yes yes -> Optional.of(Agreed.YES);
          case Answer.No no -> Optional.of(Agreed.NO);
          default -> Optional.empty();
        };
    agreed.ifPresent(
        given ->
            question
                .stake()
                .consent()
                .ifPresent(kind -> draft.note(new Noted.Consented(kind, given))));
  }

  /** Three times asked and no answer: a red flag left open is a finding of its own. */
  static void unanswered(Question question, String words, Draft draft) {
    remember(question, Kind.UNANSWERED, "", draft);
    draft.note(new Noted.Unanswered(question.id()));
    if (question.redFlag() && draft.state().position().clarified()) {
      draft.find(
          Findings.answer(
              question.concepts().getFirst(), FindingStatus.UNCERTAIN, question, words));
    } else if (question.redFlag()) {
      draft.find(Findings.unanswered(question, words));
    }
  }

  /** The pain score given last. */
  static OptionalInt lastScore(Draft draft) {
    return draft.state().memory().answers().values().stream()
        .filter(given -> given.kind() == Kind.SCORE)
        .mapToInt(given -> Integer.parseInt(given.value()))
        .reduce((first, second) -> second);
  }

  private static void sameScore(Question question, int value, String words, Draft draft) {
    remember(question, Kind.SCORE, String.valueOf(value), draft);
    draft.find(Findings.pain(value, question, words));
  }

  static void remember(Question question, Kind kind, String value, Draft draft) {
    ConversationState state = draft.state();
    Optional<Given> before = Optional.ofNullable(state.memory().answers().get(question.id()));
    boolean graver =
        before
            .filter(given -> question.putAlone().isPresent())
            .filter(given -> GRAVEST_FIRST.indexOf(given.kind()) < GRAVEST_FIRST.indexOf(kind))
            .isPresent();
    if (!graver)
      draft.keep(state.remembering(state.memory().answer(question.id(), new Given(kind, value))));
  }
}
