package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.conversation.ConversationState.Given.Kind;
import org.carecompanion.clinical.protocol.Guidance.Reassurance;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Question;

/**
 * What is said to an answer before the next question: that it is passed on, that it is common, what
 * to do, or just thanks. Only words that stand in the protocol.
 */
final class Response {
  private Response() {}

  static Draft to(Scene scene, Question answered, Draft draft) {
    int answers = draft.state().memory().answers().size();
    List<FindingDraft> worrying = draft.worrying();
    if (draft.callBackPromised()) return draft.say(Line.CALL_BACK_NOTED);
    if (draft.rushedNow() && scene.protocol().script().says(Line.RUSHED))
      return draft.say(Line.RUSHED);
    if (explains(answered, draft)) return draft.say(draft.voice().explains(answered));
    Optional<Reassurance> common = common(scene, worrying);
    if (common.isPresent()) return draft.say(draft.voice().reassurance(common.get()));
    if (!worrying.isEmpty()) return draft.say(draft.voice().line(Line.NOTED, answers));
    return unanswered(answered, draft)
        ? draft
        : draft.say(draft.voice().line(Line.THANKS, answers));
  }

  /** The words for what was just told, if all of it belongs to these days; else a nurse sees it. */
  private static Optional<Reassurance> common(Scene scene, List<FindingDraft> worrying) {
    int day = scene.context().aftercare().postOperativeDay();
    List<Optional<Reassurance>> words =
        worrying.stream()
            .map(found -> scene.protocol().guidance().reassurance(found.concept(), day))
            .toList();
    return !words.isEmpty() && words.stream().allMatch(Optional::isPresent)
        ? words.getFirst()
        : Optional.empty();
  }

  /** Not known, or not answered: then it is told. */
  private static boolean explains(Question answered, Draft draft) {
    if (answered.prompts().aids().explains().isEmpty()) return false;
    boolean missed =
        draft.worrying().stream().anyMatch(found -> answered.concepts().contains(found.concept()));
    return missed || unanswered(answered, draft);
  }

  private static boolean unanswered(Question answered, Draft draft) {
    return Optional.ofNullable(draft.state().memory().answers().get(answered.id()))
        .filter(given -> given.kind() == Kind.UNANSWERED)
        .isPresent();
  }
}
