package org.carecompanion.clinical.conversation;

import java.util.Optional;
import org.carecompanion.clinical.conversation.ConversationState.Position;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Answer;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Command;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.Urgency;

/**
 * The clinical questions, one after the other. Everything said counts, asked for or not; what is
 * not understood is asked again, never guessed.
 */
final class QuestionStage {
  private final Understanding understanding;
  private final AskingAgain again = new AskingAgain();

  QuestionStage(Understanding understanding) {
    this.understanding = understanding;
  }

  /** The first question, once identity holds. */
  Reply first(Scene scene, Draft draft) {
    return Course.start(scene, draft);
  }

  Reply step(Scene scene, Draft draft) {
    Question question =
        OpenQuestion.of(scene.protocol(), scene.state())
            .orElseThrow(() -> new IllegalArgumentException("no such question in the protocol"));
    return switch (scene.turn()) {
      case PatientTurn.Silent silent -> again.afterSilence(scene, question, draft);
      case PatientTurn.Keyed keyed ->
          KeypadMenu.command(question, keyed.digits())
              .map(
                  command ->
                      command == Command.NURSE
                          ? nurse(scene, question, draft)
                          : again.onKey(scene, question, draft))
              .orElseGet(
                  () ->
                      take(
                          scene,
                          question,
                          draft,
                          understanding.readKeys(question.asked(), keyed.digits())));
      case PatientTurn.Spoken spoken ->
          Clarity.clear(spoken)
              ? take(scene, question, draft, understanding.read(question.asked(), spoken.text()))
              : unclear(scene, question, draft, spoken);
    };
  }

  /** Words that came before the question was heard. */
  Reply aside(Scene scene, Draft draft) {
    Question question = OpenQuestion.of(scene.protocol(), scene.state()).orElseThrow();
    Reading reading = understanding.read(Asked.NOTHING, scene.words());
    if (Clarity.clear(scene.turn())) Findings.said(Asked.NOTHING, reading).forEach(draft::findAnew);
    return reading
        .command()
        .filter(command -> command != Command.REPEAT)
        .map(command -> Leaving.on(command, scene, draft))
        .orElseGet(() -> again.sameWords(question, draft));
  }

  /**
   * What else a turn says that the urgent gate has fired on: the nurse sees all of it. Read by the
   * word lists alone, since nothing may hold up the emergency wording.
   */
  void noteRest(Scene scene, Draft draft) {
    Optional<Question> open = OpenQuestion.of(scene.protocol(), scene.state());
    if (open.isEmpty()
        || !(scene.turn() instanceof PatientTurn.Spoken spoken)
        || !Clarity.clear(spoken)) {
      return;
    }
    Question question = open.get();
    Reading read = understanding.byLists().read(question.asked(), spoken.text());
    Reading reading = OpenQuestion.taken(question, read, scene.words());
    Findings.besides(question, reading).forEach(draft::findAnew);
    Answers.keep(question, reading, draft);
  }

  /**
   * Badly heard words answer nothing, but a "stop" in them is honoured: any reasonable way will do.
   */
  private Reply unclear(Scene scene, Question question, Draft draft, PatientTurn.Spoken spoken) {
    Optional<Command> stop =
        understanding
            .read(question.asked(), spoken.text())
            .command()
            .filter(command -> command == Command.STOP);
    return stop.map(command -> Leaving.on(command, scene, draft))
        .orElseGet(() -> again.notUnderstood(scene, question, draft));
  }

  private Reply take(Scene scene, Question question, Draft draft, Reading read) {
    Reading reading = OpenQuestion.taken(question, read, scene.words());
    Findings.besides(question, reading).forEach(draft::findAnew);
    Optional<Urgency> urgency = affirmedDanger(question.asked(), reading.answer());
    if (urgency.isPresent()) {
      return Gate.alarm(urgency.get(), draft);
    }
    return reading
        .command()
        .flatMap(command -> obey(command, scene, question, draft, reading))
        .orElseGet(() -> answer(scene, question, draft, reading));
  }

  /** A yes in whatever words to a question about danger is the danger. */
  private Optional<Urgency> affirmedDanger(Asked asked, Answer answer) {
    return answer instanceof Answer.Yes yes
        ? understanding.gate().affirmed(asked, yes.words())
        : Optional.empty();
  }

  private Optional<Reply> obey(
      Command command, Scene scene, Question question, Draft draft, Reading reading) {
    return switch (command) {
      case STOP -> Optional.of(Leaving.on(command, scene, draft));
      case NURSE -> Optional.of(nurse(scene, question, draft));
      case GOODBYE -> {
        if (draft.rushedNow()) yield Optional.empty(); // "can I go now?": a few things first
        if (!(reading.answer() instanceof Answer.No)) { // "no time, bye" denies no symptom
          Answers.keep(question, reading, draft);
        }
        yield Optional.of(Leaving.on(command, scene, draft));
      }
      case REPEAT ->
          reading.answer() instanceof Answer.NotUnderstood
              ? again.onRequest(scene, question, draft)
              : Optional.empty();
    };
  }

  /**
   * Asked for at the end, a nurse's call completes the conversation; before that it ends it. A red
   * flag that was not understood stays open, and says so.
   */
  private static Reply nurse(Scene scene, Question question, Draft draft) {
    if (question.redFlag() && draft.state().keypad().tries() > 0) {
      Answers.unanswered(question, scene.words(), draft);
    }
    return switch (question.asked().expected()) {
      case Expected.CallBack q -> promised(scene, draft);
      case Expected.Concern q -> promised(scene, draft);
      case Expected.YesNo q -> Leaving.on(Command.NURSE, scene, draft);
      case Expected.PainScore q -> Leaving.on(Command.NURSE, scene, draft);
      case Expected.Choice q -> Leaving.on(Command.NURSE, scene, draft);
      case Expected.Amount q -> Leaving.on(Command.NURSE, scene, draft);
      case Expected.OwnWords q -> Leaving.on(Command.NURSE, scene, draft);
      case Expected.Nothing q -> Leaving.on(Command.NURSE, scene, draft);
    };
  }

  private static Reply promised(Scene scene, Draft draft) {
    return draft
        .note(new Noted.NurseAsked(scene.words()))
        .say(Line.CALL_BACK_NOTED)
        .say(Line.CLOSING)
        .end(Ending.COMPLETED);
  }

  private Reply answer(Scene scene, Question question, Draft draft, Reading reading) {
    Position position = draft.state().position();
    return switch (reading.answer()) {
      case Answer.NotUnderstood none when draft.rushedNow() && !question.redFlag() -> {
        Answers.unanswered(question, scene.words(), draft);
        yield Course.next(scene, question, draft);
      }
      case Answer.NotUnderstood none -> again.notUnderstood(scene, question, draft);
      case Answer given when unsettled(question, given) && !position.clarified() ->
          again.clarify(question, draft);
      case Answer.SameScore same when Answers.lastScore(draft).isEmpty() ->
          again.notUnderstood(scene, question, draft);
      case Answer.Unsure unsure when question.asked().expected() instanceof Expected.PainScore ->
          again.notUnderstood(scene, question, draft);
      default -> {
        draft.keep(draft.state().at(position.understood()));
        Answers.keep(question, reading, draft);
        yield Course.next(scene, question, draft);
      }
    };
  }

  /** Whether an answer leads to one clarifying question, if there was none yet. */
  static boolean unsettled(Question question, Answer answer) {
    return answer instanceof Answer.Unsure || answer instanceof Answer.Yes && needsWords(question);
  }

  private static boolean needsWords(Question question) {
    return switch (question.asked().expected()) {
      case Expected.Concern q -> true;
      case Expected.OwnWords q -> true;
      case Expected.Amount q -> true;
      case Expected.YesNo q -> false;
      case Expected.PainScore q -> false;
      case Expected.Choice q -> false;
      case Expected.CallBack q -> false;
      case Expected.Nothing q -> false;
    };
  }
}
