package org.carecompanion.clinical.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.clinical.conversation.Conversation;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.Ending;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.Noted;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Reply;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Person;

/**
 * One turn of a real call: somebody has said who they are, was asked one question in these words,
 * and answers. An unsure answer is given once more, as calls ask for it.
 *
 * @param found everything the call notes
 */
record LiveTurn(List<FindingDraft> found, Then then) {
  /** What the call did next. */
  enum Then {
    /** The urgent gate ended it. */
    STOPPED,
    /** It asked the same once more: the answer decided nothing. */
    ASKED_AGAIN,
    WENT_ON
  }

  private static final Protocol AROUND = Protocols.bundled().find("knee-hip", 1).orElseThrow();
  private static final Person WHO = new Person("Maria", "Lopez", LocalDate.of(1958, 3, 15));

  static LiveTurn of(String wording, String said, int day) {
    Conversation conversation = new Conversation(new Protocols(List.of(asking(wording))));
    CallContext context = context(WHO, day);
    Reply open = conversation.begin(context, asking(wording));
    open =
        conversation.step(
            context,
            open.next(),
            PatientTurn.Spoken.of("This is Maria Lopez, March fifteenth, nineteen fifty-eight."));
    Reply first = conversation.step(context, open.next(), PatientTurn.Spoken.of(said));
    if (!clarifies(first.next())) return new LiveTurn(found(first).toList(), then(first));
    Reply again = conversation.step(context, first.next(), PatientTurn.Spoken.of(said));
    return new LiveTurn(Stream.concat(found(first), found(again)).toList(), then(again));
  }

  static CallContext context(Person person, int day) {
    return new CallContext(
        person,
        new CallContext.Aftercare("right knee replacement", day),
        new CallContext.HospitalVoice("Lakeside", "5 5 5", "911", "988"),
        Optional.empty());
  }

  private static boolean clarifies(ConversationState state) {
    return state.ended().isEmpty() && state.position().clarified();
  }

  private static Then then(Reply reply) {
    if (reply.ending().filter(Ending.URGENT::equals).isPresent()) return Then.STOPPED;
    return reply.ending().isEmpty() ? Then.ASKED_AGAIN : Then.WENT_ON;
  }

  private static Stream<FindingDraft> found(Reply reply) {
    return reply.noted().stream()
        .flatMap(
            noted ->
                noted instanceof Noted.Found(var finding) ? Stream.of(finding) : Stream.empty());
  }

  /** The wordings of a real protocol around one question of these words. */
  private static Protocol asking(String wording) {
    Asked asked =
        new Asked("asked", Expected.YesNo.plain(), Asked.ofWords(wording).concepts(), wording);
    Question.Prompts prompts =
        new Question.Prompts(
            wording,
            List.of(wording, wording),
            wording,
            Map.of(),
            new Question.Aids("", List.of(), ""));
    Question question =
        new Question(
            asked,
            prompts,
            Question.Stake.ROUTINE,
            new Question.Occasion(Question.Days.ALWAYS, List.of()),
            new Question.Note("", ""));
    return new Protocol(
        AROUND.id(), AROUND.scope(), List.of(question), AROUND.script(), AROUND.guidance());
  }
}
