package org.carecompanion.clinical.conversation;

import org.carecompanion.clinical.conversation.ConversationState.IdentityProgress;
import org.carecompanion.clinical.conversation.ConversationState.NameProgress;
import org.carecompanion.clinical.conversation.ConversationState.Position;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Command;
import org.carecompanion.clinical.understanding.IdentityCheck;
import org.carecompanion.clinical.understanding.IdentityReading;
import org.carecompanion.clinical.understanding.IdentityReading.Part;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.Understanding;

/**
 * Before identity holds: nothing about health is said, and only the right name with the right date
 * of birth leads on. Two tries (clinical.md 2.3 row 1); the second offers the keypad. Silence,
 * "what?" and half an answer are no tries, but there are only so many of them.
 */
final class IdentityStage {
  private static final int TRIES = 2;

  private static final String YES = "1";

  /** From the second turn that was not understood the keys are named. */
  private static final int ASIDES_BEFORE_KEYS = 1;

  /** Half answers and questions back, in all; the next one uses up a try. */
  private static final int ASIDES = 4;

  /** Silences in a row after which nobody is there. */
  private static final int SILENCES = 3;

  private final IdentityCheck check = IdentityCheck.shared();
  private final Understanding understanding;
  private final QuestionStage questions;

  IdentityStage(Understanding understanding, QuestionStage questions) {
    this.understanding = understanding;
    this.questions = questions;
  }

  Reply step(Scene scene, Draft draft) {
    return switch (scene.turn()) {
      case PatientTurn.Silent silent -> silence(scene, draft);
      case PatientTurn.Keyed keyed when namedByKey(scene, keyed) -> held(scene, draft);
      case PatientTurn.Keyed keyed ->
          judge(scene, draft, check.readKeys(scene.context().person(), keyed.digits()));
      case PatientTurn.Spoken spoken -> spoken(scene, draft, spoken.text());
    };
  }

  private Reply spoken(Scene scene, Draft draft, String text) {
    Reading said = understanding.read(Asked.NOTHING, Speaker.UNKNOWN, text);
    IdentityReading who = check.read(scene.context().person(), text);
    if (who.verdict() != IdentityReading.Verdict.WRONG_NUMBER) keep(said, draft);
    return said.command()
        .filter(command -> command != Command.REPEAT)
        .map(command -> Leaving.on(command, scene, draft))
        .orElseGet(() -> judge(scene, draft, who));
  }

  /**
   * Whoever it is, what they tell of the patient is for the nurse: "the ambulance took her last
   * night". Nothing is said to it.
   */
  private static void keep(Reading said, Draft draft) {
    Findings.said(Asked.NOTHING, said).forEach(draft::findAnew);
  }

  /**
   * The date of birth proved who it is, and the name, which we said ourselves, is affirmed. Not
   * after a miss: who gave another name must say the right one.
   */
  private static boolean namedByKey(Scene scene, PatientTurn.Keyed keyed) {
    return mayNameByKey(scene.state().identity()) && keyed.digits().equals(YES);
  }

  private static boolean mayNameByKey(IdentityProgress was) {
    return was.date() && was.missed() == 0;
  }

  private static Reply silence(Scene scene, Draft draft) {
    int silent = draft.state().position().silent() + 1;
    draft.keep(draft.state().at(new Position("", 0, false, 0, silent)));
    return silent >= SILENCES
        ? draft.say(Line.STILL_THERE).end(Ending.WENT_SILENT)
        : listen(scene, draft.say(Line.IDENTITY_SILENCE));
  }

  private Reply judge(Scene scene, Draft draft, IdentityReading reading) {
    draft.keep(draft.state().at(new Position("", 0, false, 0, 0)));
    return switch (reading.verdict()) {
      case MATCH -> held(scene, draft);
      case WRONG_NUMBER ->
          draft
              .note(new Noted.WrongNumber(reading.words()))
              .say(Line.WRONG_NUMBER)
              .end(Ending.WRONG_NUMBER);
      case THIRD_PARTY ->
          draft
              .note(new Noted.WrongPerson(reading.words()))
              .say(Line.WRONG_PERSON)
              .end(Ending.WRONG_PERSON);
      case PARTIAL -> partial(scene, draft, reading);
      case UNCLEAR -> aside(scene, draft, reading, again(draft));
      case MISMATCH ->
          Clarity.clear(scene.turn())
              ? missed(scene, draft, reading)
              : aside(scene, draft, reading, again(draft));
      case REFUSED -> missed(scene, draft, reading);
    };
  }

  private Reply held(Scene scene, Draft draft) {
    IdentityProgress was = draft.state().identity();
    draft.keep(draft.state().identified(was.complete()));
    draft.note(new Noted.IdentityHeld()).say(Line.IDENTIFIED);
    scene.context().message().map(Saying::message).ifPresent(draft::say);
    return questions.first(scene, draft);
  }

  private Reply partial(Scene scene, Draft draft, IdentityReading reading) {
    IdentityProgress was = draft.state().identity();
    NameProgress name = better(was.name(), reading.name());
    boolean dateNow = reading.date() == Part.HELD;
    boolean date = was.date() || dateNow;
    boolean keyed = dateNow && scene.turn() instanceof PatientTurn.Keyed;
    if (date && name == NameProgress.HELD || keyed && name == NameProgress.AFFIRMED) {
      return held(scene, draft);
    }
    draft.keep(draft.state().identified(was.with(name, date)));
    boolean byKey = keyed && mayNameByKey(draft.state().identity());
    Line ask = byKey ? Line.IDENTITY_NAME_KEY : missing(name, date);
    boolean mumbled = !Clarity.clear(scene.turn()) && was.asides() >= ASIDES_BEFORE_KEYS;
    return aside(scene, draft, reading, mumbled ? again(draft) : ask);
  }

  /** Words that were not understood: from the second time on keys are as good. */
  private static Line again(Draft draft) {
    IdentityProgress was = draft.state().identity();
    if (was.asides() < ASIDES_BEFORE_KEYS) {
      return was.date() ? Line.IDENTITY_NAME : Line.IDENTITY_AGAIN;
    }
    return mayNameByKey(was) ? Line.IDENTITY_NAME_KEY : Line.IDENTITY_KEYS;
  }

  private static Line missing(NameProgress name, boolean date) {
    if (date) {
      return Line.IDENTITY_NAME;
    }
    return name == NameProgress.HELD ? Line.IDENTITY_DATE : Line.IDENTITY_BOTH;
  }

  private static NameProgress better(NameProgress was, Part said) {
    return switch (said) {
      case HELD -> NameProgress.HELD;
      case AFFIRMED -> was == NameProgress.OPEN ? NameProgress.AFFIRMED : was;
      case NOT_SAID, CONFLICT -> was;
    };
  }

  private Reply aside(Scene scene, Draft draft, IdentityReading reading, Line ask) {
    IdentityProgress was = draft.state().identity();
    if (was.asides() >= ASIDES) {
      return missed(scene, draft, reading);
    }
    draft.keep(draft.state().identified(was.aside()));
    return listen(scene, draft.say(ask));
  }

  private static Reply missed(Scene scene, Draft draft, IdentityReading reading) {
    IdentityProgress next = draft.state().identity().missed(reading);
    draft.keep(draft.state().identified(next)).note(new Noted.IdentityMissed(reading.verdict()));
    return next.missed() >= TRIES
        ? draft
            .note(new Noted.IdentityFailed())
            .say(Line.IDENTITY_FAILED)
            .end(Ending.IDENTITY_FAILED)
        : listen(scene, draft.say(Line.IDENTITY_RETRY));
  }

  private static Reply listen(Scene scene, Draft draft) {
    return draft.listen(Ears.forIdentity(scene.protocol().script(), scene.context().person()));
  }
}
