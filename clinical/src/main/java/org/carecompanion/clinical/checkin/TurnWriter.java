package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalDouble;
import org.carecompanion.clinical.conversation.Clarity;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Said;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * Writes a turn: what was said, what it means, what must be done, and where the conversation
 * stands. In one transaction.
 */
@Dependent
class TurnWriter {
  private final Calls calls;
  private final NotedWriter noted;
  private final EndWriter ends;
  private final CallRecord record;

  @Inject
  TurnWriter(Calls calls, NotedWriter noted, EndWriter ends, CallRecord record) {
    this.calls = calls;
    this.noted = noted;
    this.ends = ends;
    this.record = record;
  }

  Answer write(HospitalId hospital, Call call, Turn turn) {
    Answer answer = turn.answer();
    call.remember(
        turn.number(), ConversationJson.write(turn.reply().next()), AnswerJson.write(answer));
    turn.heard().ifPresent(heard -> heard(call, turn, heard));
    int position = 1;
    for (Saying saying : turn.reply().sayings())
      calls.add(
          new Utterance(
              call.id(),
              new Utterance.Place(turn.number(), position++),
              new Said(Speaker.COMPANION, Via.VOICE, saying.text(), turn.asks(), Optional.empty()),
              record.now()));
    noted.write(hospital, call, turn.number(), turn.reply().noted());
    turn.reply().ending().ifPresent(ending -> ends.conversationEnded(hospital, call, ending));
    record.changed(hospital, call);
    return answer;
  }

  private void heard(Call call, Turn turn, PatientTurn heard) {
    Said said = said(heard, turn.asked());
    Figures.count(Figure.TURNS, said.via().name(), Clarity.clear(heard) ? "clear" : "unclear");
    calls.add(
        new Utterance(
            turn.words(), call.id(), new Utterance.Place(turn.number(), 0), said, record.now()));
  }

  /** The first number after this one that no patient's words have. */
  int freeAfter(Call call, int turn) {
    int free = turn + 1;
    while (calls.saidAt(call.id(), new Utterance.Place(free, 0)).isPresent()) free++;
    return free;
  }

  /**
   * Whether the same was heard at this turn, or later: the answer to it was lost on its way, and it
   * comes again.
   */
  boolean heardBefore(Call call, int turn, PatientTurn heard) {
    Said said = said(heard, Optional.empty());
    return calls.transcript(call.id()).stream()
        .filter(each -> each.turn() >= turn)
        .map(Utterance::said)
        .anyMatch(
            each ->
                each.speaker() == Speaker.PATIENT
                    && each.via() == said.via()
                    && each.text().equals(said.text()));
  }

  /**
   * Words beside the conversation: everything that was read in them counts as in any turn, only it
   * does not go on with them. A person must call back if they were worrying.
   */
  void writeLate(HospitalId hospital, Call call, Turn turn) {
    calls.add(
        Utterance.beside(
            turn.words(),
            call.id(),
            new Utterance.Place(turn.number(), 0),
            said(turn.heard().orElseThrow(), turn.asked()),
            record.now()));
    boolean worrying = noted.write(hospital, call, turn.number(), turn.reply().noted());
    turn.reply().ending().ifPresent(ending -> ends.conversationEnded(hospital, call, ending));
    if (worrying) record.followUp(hospital, call, FollowUpKind.CALL_BACK, "said_after_the_end");
    record.changed(hospital, call);
  }

  private static Said said(PatientTurn heard, Optional<String> asked) {
    return switch (heard) {
      case PatientTurn.Spoken spoken ->
          patient(Via.SPEECH, spoken.text(), asked, spoken.confidence());
      case PatientTurn.Keyed keyed ->
          patient(Via.KEYPAD, keyed.digits(), asked, OptionalDouble.empty());
      case PatientTurn.Silent silent -> patient(Via.SILENCE, "", asked, OptionalDouble.empty());
    };
  }

  private static Said patient(
      Via via, String text, Optional<String> asked, OptionalDouble confidence) {
    Optional<Float> sure =
        confidence.isPresent() ? Optional.of((float) confidence.getAsDouble()) : Optional.empty();
    return new Said(Speaker.PATIENT, via, text, asked, sure);
  }
}
