package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.clinical.conversation.Conversation;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Reply;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.understanding.Person;

/**
 * The beginning of a conversation with a patient who does not exist, gone through before the first
 * who does is on the line: what a turn needs is loaded then. Nothing is read from the database or
 * written to it, and no vendor is asked.
 */
@Dependent
public class Rehearsal {
  private static final CallContext NOBODY =
      new CallContext(
          new Person("No", "Body", LocalDate.EPOCH),
          new CallContext.Aftercare("operation", 1),
          new CallContext.HospitalVoice("Hospital", "", "", ""),
          Optional.empty());

  private final Protocols protocols;

  @Inject
  Rehearsal(Protocols protocols) {
    this.protocols = protocols;
  }

  /** The opening, and the answer to a word, as a line gets them. */
  public List<Answer> answers() {
    var conversation = new Conversation(protocols);
    Reply opening = conversation.begin(NOBODY, protocols.all().getFirst());
    ConversationState kept = ConversationJson.read(ConversationJson.write(opening.next()));
    var said = new PatientTurn.Spoken("hello", OptionalDouble.empty());
    return List.of(answer(1, opening), answer(2, conversation.step(NOBODY, kept, said)));
  }

  private static Answer answer(int number, Reply reply) {
    var turn = new Turn(new UUID(0, 0), number, Optional.empty(), Optional.empty(), reply);
    return AnswerJson.read(AnswerJson.write(turn.answer()));
  }
}
