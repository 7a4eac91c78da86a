package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carecompanion.clinical.conversation.ConversationState.Given;
import org.carecompanion.clinical.conversation.ConversationState.Given.Kind;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Answer;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** What an answer leaves behind: an entry in the call's memory and the findings it makes. */
final class Answers {
  private Answers() {}

  /** Keeps an answer that was understood; anything else leaves nothing. */
  static void keep(Question question, Reading reading, Draft draft) {
    switch (reading.answer()) {
      case Answer.Yes yes -> yes(question, yes, reading.mentions(), draft);
      case Answer.No no -> no(question, no, reading.mentions(), draft);
      case Answer.Unsure unsure -> unsure(question, unsure, draft);
      case Answer.Score score -> score(question, score.value(), score.words(), draft);
      case Answer.SameScore same ->
          lastScore(draft).ifPresent(value -> score(question, value, same.words(), draft));
      case Answer.Chosen chosen -> chosen(question, chosen, draft);
      case Answer.OwnWords own -> ownWords(question, own, reading.mentions(), draft);
      case Answer.NotUnderstood none -> {}
    }
  }

  /** Three times asked and no answer: a red flag left open is a finding of its own. */
  static void unanswered(Question question, String words, Draft draft) {
    remember(question, Kind.UNANSWERED, "", draft);
    draft.note(new Noted.Unanswered(question.id()));
    if (question.redFlag() && draft.state().position().clarified()) {
      draft.find(Findings.answer(main(question), FindingStatus.UNCERTAIN, question, words));
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

  private static void yes(Question question, Answer.Yes yes, List<Mention> mentions, Draft draft) {
    remember(question, Kind.YES, "", draft);
    if (question.asked().expected() instanceof Expected.CallBack) {
      draft.note(new Noted.NurseAsked(yes.words()));
    } else if (said(question, mentions, FindingStatus.PRESENT).isEmpty()) {
      draft.findOnce(Findings.answer(main(question), FindingStatus.PRESENT, question, yes.words()));
    }
  }

  private static void no(Question question, Answer.No no, List<Mention> mentions, Draft draft) {
    remember(question, Kind.NO, "", draft);
    if (question.asked().expected() instanceof Expected.CallBack) {
      return;
    }
    for (Concept concept : question.asked().concepts()) {
      boolean spokenOf = mentions.stream().anyMatch(mention -> mention.concept() == concept);
      if (!spokenOf) {
        draft.findOnce(Findings.answer(concept, FindingStatus.ABSENT, question, no.words()));
      }
    }
  }

  /**
   * Still unsure after one clarifying question: kept as uncertain, which triage treats as present.
   */
  private static void unsure(Question question, Answer.Unsure unsure, Draft draft) {
    remember(question, Kind.UNCERTAIN, "", draft);
    switch (question.asked().expected()) {
      case Expected.CallBack q -> draft.note(new Noted.NurseAsked(unsure.words()));
      case Expected.Choice q -> {}
      case Expected.PainScore q -> {}
      case Expected.Nothing q -> {}
      case Expected.YesNo q -> uncertain(question, unsure, draft);
      case Expected.Concern q -> uncertain(question, unsure, draft);
    }
  }

  private static void uncertain(Question question, Answer.Unsure unsure, Draft draft) {
    draft.findOnce(
        Findings.answer(main(question), FindingStatus.UNCERTAIN, question, unsure.words()));
  }

  private static void score(Question question, int value, String words, Draft draft) {
    remember(question, Kind.SCORE, String.valueOf(value), draft);
    draft.find(Findings.pain(value, question, words));
  }

  private static void chosen(Question question, Answer.Chosen chosen, Draft draft) {
    remember(question, Kind.CHOICE, chosen.option(), draft);
    status(question, chosen.option())
        .filter(status -> status != FindingStatus.ABSENT)
        .ifPresent(
            status ->
                draft.find(Findings.answer(main(question), status, question, chosen.words())));
  }

  private static Optional<FindingStatus> status(Question question, String option) {
    return question.asked().expected() instanceof Expected.Choice choice
        ? choice.options().stream()
            .filter(one -> one.id().equals(option))
            .map(Expected.Option::status)
            .findFirst()
        : Optional.empty();
  }

  /**
   * Words that name a symptom are that symptom's finding; any others are a concern of their own.
   */
  private static void ownWords(
      Question question, Answer.OwnWords own, List<Mention> mentions, Draft draft) {
    remember(question, Kind.WORDS, "", draft);
    boolean named =
        mentions.stream()
            .anyMatch(
                mention ->
                    mention.status() == FindingStatus.PRESENT
                        && mention.concept() != main(question));
    if (!named) {
      draft.find(Findings.answer(main(question), FindingStatus.PRESENT, question, own.words()));
    }
  }

  private static List<Mention> said(
      Question question, List<Mention> mentions, FindingStatus status) {
    return mentions.stream()
        .filter(mention -> question.asked().concepts().contains(mention.concept()))
        .filter(mention -> mention.status() == status)
        .toList();
  }

  private static Concept main(Question question) {
    return question.asked().concepts().getFirst();
  }

  static void remember(Question question, Kind kind, String value, Draft draft) {
    ConversationState state = draft.state();
    draft.keep(state.remembering(state.memory().answer(question.id(), new Given(kind, value))));
  }
}
