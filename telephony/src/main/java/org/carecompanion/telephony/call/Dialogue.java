package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.Late;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.speech.turn.PatientSaid;
import org.carecompanion.speech.turn.TurnDecision;
import org.carecompanion.speech.turn.TurnInput;
import org.carecompanion.speech.turn.TurnTaker;
import org.carecompanion.speech.turn.TurnWords;
import org.carecompanion.telephony.call.Asking.Stage;
import org.carecompanion.telephony.voice.Hearing;
import org.carecompanion.telephony.voice.Speaker;
import org.carecompanion.telephony.voice.ToSay;
import org.jspecify.annotations.Nullable;

/**
 * Listening and speaking by turns: what is heard becomes turns, turns answers, answers sound. Knows
 * no stream. Times count from the start of the call. Not for several threads.
 */
final class Dialogue {
  private static final TurnWords WORDS = TurnWords.english();

  /** Who has heard so much of a question knows what is asked. */
  private static final double ENOUGH_OF_A_QUESTION = 0.5;

  private static final Duration BETWEEN_TICKS = Duration.ofMillis(100);

  private final Speaker speaker;
  private final Hearing hearing;
  private final Errands errands;
  private final Consumer<Outgoing> line;
  private final String sorry;
  final Tally tally = new Tally();
  final TypedSayings typed;
  private final Unanswered unanswered;

  private TurnTaker taker;
  private Answer answer = Answer.hangUp(0);
  private @Nullable Asking asking;
  private Wish wish = Wish.GO_ON;

  /** Until we have spoken nobody is answered. */
  private boolean begun;

  private boolean speaking;
  private boolean barged;

  private Duration nextTick = Duration.ZERO;

  /**
   * @param line takes what is to be sent
   * @param manner how the patient is talked with
   */
  Dialogue(
      Speaker speaker, Hearing hearing, Errands errands, Consumer<Outgoing> line, Manner manner) {
    this.speaker = speaker;
    this.hearing = hearing;
    this.errands = errands;
    this.line = line;
    this.sorry = manner.sorry();
    this.taker = TurnTaker.of(WORDS, manner.pace());
    this.typed = new TypedSayings(speaker, errands);
    this.unanswered = new Unanswered(hearing);
  }

  void open(Duration now) {
    asking = new Asking(0, new PatientTurn.Silent(), now);
    errands.answer(0, Counsel::opened);
  }

  void feed(TurnInput input, Duration now) {
    if (!begun) return;
    TurnTaker.Step step = taker.on(input, now);
    taker = step.next();
    switch (step.decision()) {
      case TurnDecision.GoOn ignored -> {}
      case TurnDecision.Pause ignored -> speaker.pause();
      case TurnDecision.Resume ignored -> speaker.resume();
      case TurnDecision.Interrupt ignored -> interrupted(now);
      case TurnDecision.Ended ended -> ended(ended.said(), now);
      case TurnDecision.AskAgain ignored -> askAgain(now);
      case TurnDecision.AreYouThere ignored -> silent(now);
      case TurnDecision.HangUp ignored -> wentSilent(now);
    }
  }

  private void interrupted(Duration now) {
    line.accept(speaker.interrupt(now));
    speaking = !speaker.finished(); // what must be heard goes on
    barged = true;
    tally.interrupted();
    tell();
  }

  private void ended(PatientSaid said, Duration now) {
    switch (said) {
      case PatientSaid.Words words -> {
        var spoken = new PatientTurn.Spoken(words.text(), words.confidence());
        switch (bearing()) {
          case ASIDE -> ask(spoken, now, (counsel, turn) -> counsel.heardAside(turn, spoken));
          case ANSWER -> ask(spoken, now, (counsel, turn) -> counsel.heard(turn, spoken));
        }
      }
      case PatientSaid.Keys keys -> {
        KeyedTurn keyed = KeyedTurn.of(keys);
        ask(keyed.said(), now, keyed::put);
      }
    }
  }

  /** What the patient's words are to the question that was put last. */
  private Late.Bearing bearing() {
    boolean cut = (barged || speaking) && !speaker.heardOfLast(ENOUGH_OF_A_QUESTION);
    return !begun || cut || typed.haveTheLastWord() ? Late.Bearing.ASIDE : Late.Bearing.ANSWER;
  }

  private void askAgain(Duration now) {
    if (hearing.wordlessTurn() == Hearing.Ability.DEAF) fallBack("a recogniser without words");
    else silent(now);
  }

  private void silent(Duration now) {
    var nothing = new PatientTurn.Silent();
    ask(nothing, now, (counsel, turn) -> counsel.heard(turn, nothing));
  }

  private void wentSilent(Duration now) {
    ask(new PatientTurn.Silent(), now, Counsel::wentSilent);
  }

  private void ask(PatientTurn said, Duration now, Counsel.Question question) {
    if (wish == Wish.TAKE_LEAVE || wish == Wish.HANG_UP) return; // words stay unanswered
    int turn = answer.turn() + 1;
    asking = new Asking(turn, said, now);
    barged = false;
    unanswered.put(turn);
    tell();
    tally.turnEnded(now);
    errands.answer(turn, counsel -> question.of(counsel, turn));
  }

  /** Keeps how the last answer went on the line. */
  void tell() {
    typed.tell();
    if (answer.turn() > 0)
      tally
          .went(answer.turn(), speaker.heard())
          .ifPresent(how -> errands.write(counsel -> counsel.went(how)));
  }

  void thought(int turn, Answer next, Duration now) {
    if (asking == null || asking.turn() != turn) return; // given up meanwhile
    asking = null;
    answer = next;
    speaker.newAnswer();
    if (wish == Wish.HANG_UP) speaker.say(Wordings.of(next)); // to nobody: as not heard on record
    if (!wish.speaks()) return; // or the carrier says it
    if (next.then() == Answer.Then.HANG_UP) wish = Wish.TAKE_LEAVE;
    else hearing.listenFor(next.listening().hints(), now);
    say(Wordings.of(next));
  }

  private void say(List<ToSay> sayings) {
    speaker.say(sayings);
    speaking = true;
  }

  /** A clinician's words, which have this place in the record. */
  void say(Utterance.Place place, TypedWords words) {
    typed.say(place, Wordings.typed(words));
    speaking = true;
  }

  void noThought(int turn) {
    if (asking == null || asking.turn() != turn) return;
    boolean lookedAt = asking.stage() == Stage.LOOKED_AT;
    asking = asking.at(Stage.LOST);
    if (!lookedAt) errands.check(turn, asking.said());
    else giveUp();
  }

  /** Whoever needs help now is not asked to wait. */
  void checked(int turn, Optional<Saying> alarm) {
    if (alarm.isPresent() && wish.speaks()) {
      asking = null;
      wish = Wish.TAKE_LEAVE;
      say(List.of(Wordings.alarm(alarm.get())));
    } else if (asking != null && asking.turn() == turn) {
      if (asking.stage() == Stage.LOST) giveUp();
      else if (!speaking) say(List.of(Wordings.fixed(LineWords.ONE_MOMENT)));
    }
  }

  private void giveUp() {
    asking = null;
    if (wish == Wish.HANG_UP) return; // nobody is there to be told
    wish = Wish.TAKE_LEAVE;
    errands.write(Counsel::breaksOff);
    say(List.of(Wordings.fixed(sorry)));
  }

  /** The carrier is to listen and speak. @param why for the log */
  void fallBack(String why) {
    if (!wish.speaks()) return;
    errands.log(Level.WARNING, "a live call leaves its stream: {0}", why);
    wish = Wish.FALL_BACK;
  }

  void tick(Duration now) {
    Speaker.Due due = speaker.due(now);
    due.send().forEach(line);
    due.begins().ifPresent(saying -> begins(saying, now));
    if (speaker.stalled(now)) fallBack("no voice in time");
    if (speaking && speaker.finished()) said(now);
    if (now.compareTo(nextTick) >= 0) {
      nextTick = now.plus(BETWEEN_TICKS);
      feed(new TurnInput.Tick(), now);
    }
    waits(now);
  }

  private void begins(ToSay saying, Duration now) {
    if (saying.place() > 0) tally.answerBegins(now);
    typed.begins(saying);
    if (asking != null) return; // "one moment" gives nobody the word
    if (!begun) unanswered.early().ifPresent(errands::lastWords);
    begun = true;
    feed(Wordings.begins(answer, saying, wish), now);
  }

  private void said(Duration now) {
    speaking = false;
    speaker.resume(); // it may have been stopped when nothing was left to send
    if (asking != null) return;
    tell();
    if (wish == Wish.GO_ON) feed(new TurnInput.Said(), now);
  }

  private void waits(Duration now) {
    if (asking == null) return;
    if (asking.tooSlow(now)) giveUp();
    else if (asking.slow(now)) {
      asking = asking.at(Stage.LOOKED_AT);
      errands.check(asking.turn(), asking.said());
    }
  }

  /** What is to become of the call now; going on while something is left to say or to think. */
  Wish wish() {
    boolean busy = asking != null || wish == Wish.TAKE_LEAVE && speaking;
    return busy && wish != Wish.HANG_UP ? Wish.GO_ON : wish;
  }

  /** Words that nobody has answered. */
  Optional<Late> unanswered() {
    return unanswered.take(answer, bearing());
  }

  /** Somebody has cut the call short. What they said is still thought about, for the record. */
  void hangUp(Duration now) {
    if (wish == Wish.HANG_UP) return;
    line.accept(speaker.fallSilent(now));
    speaking = false;
    wish = Wish.HANG_UP;
    tell();
  }

  /** Whether keys are an answer now. */
  boolean listensForKeys() {
    return answer.listening().maxDigits() > 0;
  }

  boolean thinking() {
    return asking != null;
  }

  /** Whether we still say what there is to say. */
  boolean speaks() {
    return wish.speaks();
  }

  boolean speaking() {
    return speaking;
  }
}
