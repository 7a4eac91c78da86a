package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** The question a turn answers, in the words the patient heard. */
final class OpenQuestion {
  private OpenQuestion() {}

  /** Empty before the first question. */
  static Optional<Question> of(Protocol protocol, ConversationState state) {
    Asking asking = state.asking();
    return protocol
        .question(state.question())
        .map(question -> Concept.ofCode(asking.alone()).map(question::alone).orElse(question))
        .map(question -> question.worded(wording(question, asking)));
  }

  static Asked asked(Protocol protocol, ConversationState state) {
    return of(protocol, state).map(Question::asked).orElse(Asked.NOTHING);
  }

  private static String wording(Question question, Asking asking) {
    if (asking.clarifying()) return question.prompts().clarify();
    List<String> reasks = question.prompts().reasks();
    int reask = Math.min(asking.reask(), reasks.size());
    return reask == 0 ? question.prompts().ask() : reasks.get(reask - 1);
  }

  /** The reading as it is taken: without what is only a plan, and without guesses. */
  static Reading taken(Question question, Reading reading, String text) {
    return withoutGuesses(question, Gate.withoutPlans(question.asked(), reading), text);
  }

  /**
   * "No fever" to "fever or chills?" says nothing of chills: where each of them matters, what is
   * only taken to be meant is left open and asked for.
   */
  private static Reading withoutGuesses(Question question, Reading reading, String text) {
    boolean namesOne =
        reading.mentions().stream()
            .filter(mention -> mention.status() == FindingStatus.ABSENT && !paired(mention))
            .filter(mention -> question.concepts().stream().anyMatch(mention.concept()::isKindOf))
            .anyMatch(mention -> startsWithNo(text, mention.words()));
    return namesOne && !question.prompts().alone().isEmpty()
        ? new Reading(
            reading.answer(),
            reading.mentions().stream().filter(mention -> !paired(mention)).toList(),
            reading.measures(),
            reading.pain(),
            reading.command())
        : reading;
  }

  /** Read from the question and the answer together, not from words that name it. */
  private static boolean paired(Mention mention) {
    return mention.entry().startsWith("pair:");
  }

  private static boolean startsWithNo(String text, String words) {
    String said = text.strip().toLowerCase(Locale.ROOT);
    String named = words.toLowerCase(Locale.ROOT);
    return said.startsWith("no " + named) || named.startsWith("no ") && said.startsWith(named);
  }

  /** The key under which is kept when a concept was asked about by itself. */
  static String alone(Concept concept) {
    return "alone." + concept.code();
  }

  /** What a red flag asks about and the answers so far leave open, one at a time. */
  static Optional<Concept> left(Question question, ConversationState state) {
    Known known = new Known(state.memory());
    return question.prompts().alone().isEmpty() || !question.redFlag()
        ? Optional.empty()
        : question.concepts().stream()
            .filter(concept -> !known.settled(concept))
            .filter(concept -> !state.asking().put().containsKey(alone(concept)))
            .findFirst();
  }
}
