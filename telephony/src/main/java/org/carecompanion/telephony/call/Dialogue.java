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
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.speech.turn.PatientSaid;
import org.carecompanion.speech.turn.TurnDecision;
import org.carecompanion.speech.turn.TurnInput;
import org.carecompanion.speech.turn.TurnTaker;
import org.carecompanion.speech.turn.TurnWords;
import org.carecompanion.telephony.voice.Hearing;
import org.carecompanion.telephony.voice.Speaker;
import org.carecompanion.telephony.voice.ToSay;

/**
 * Listening and speaking by turns: what is heard becomes turns, turns answers, answers sound. Knows
 * no stream. Times count from the start of the call. Not for several threads.
 */
final class Dialogue {
  private static final TurnWords WORDS = TurnWords.english();

  private static final Duration BETWEEN_TICKS = Duration.ofMillis(100);

  private final Speaker speaker;
  private final Hearing hearing;
  private final Errands errands;
  private final String sorry;
  final OurWords ours;
  private final Unanswered unanswered;
  private final Asked asked;
  private final Foresight foresight;
  private final Pending pending;

  private TurnTaker taker;
  private Wish wish = Wish.GO_ON;

  /** Nobody is there, and an answer was owed when we knew. */
  private boolean gone;

  /** Nobody hears the patient any more, since an answer was owed. */
  private boolean deaf;

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
    this.sorry = manner.sorry();
    this.taker = TurnTaker.of(WORDS, manner.pace());
    this.ours = new OurWords(speaker, errands, line);
    this.unanswered = new Unanswered(hearing, errands);
    this.asked = new Asked(speaker);
    this.foresight = new Foresight(errands);
    this.pending = new Pending(errands);
  }

  void open(Duration now) {
    pending.begins(0, new PatientTurn.Silent(), now);
    errands.answer(0, Counsel::opened);
  }

  void feed(TurnInput input, Duration now) {
    if (!unanswered.begun() || unanswered.early(input)) return;
    TurnTaker.Step step = taker.on(input, now);
    taker = step.next();
    switch (step.decision()) {
      case TurnDecision.GoOn ignored -> {}
      case TurnDecision.Pause ignored when wish == Wish.TAKE_LEAVE -> {}
      case TurnDecision.Pause ignored -> speaker.pause();
      case TurnDecision.Resume ignored -> speaker.resume();
      case TurnDecision.Interrupt ignored -> interrupted(now);
      case TurnDecision.Ended ended -> ended(ended.said(), now);
      case TurnDecision.AskAgain ignored -> askAgain(now);
      case TurnDecision.AreYouThere ignored -> silent(now);
      case TurnDecision.HangUp ignored -> wentSilent(now);
    }
    boolean mayEnd = !pending.any() && wish == Wish.GO_ON && !(input instanceof TurnInput.Voice);
    if (mayEnd) taker.foreseen().map(this::turn).ifPresent(foresight::look);
  }

  /** Not once we take leave: who cries for help again would stop the answer to it. */
  private void interrupted(Duration now) {
    if (wish == Wish.TAKE_LEAVE) return;
    ours.interrupt(now);
    asked.interrupted();
  }

  private void ended(PatientSaid said, Duration now) {
    switch (said) {
      case PatientSaid.Words words -> {
        SpokenTurn turn = turn(words);
        ask(turn.said(), now, foresight.question(turn));
        foreseen();
      }
      case PatientSaid.Keys keys -> {
        KeyedTurn keyed = KeyedTurn.of(keys);
        ask(keyed.said(), now, keyed::put);
      }
    }
  }

  private SpokenTurn turn(PatientSaid.Words words) {
    var said = new PatientTurn.Spoken(words.text(), words.confidence());
    return new SpokenTurn(ours.answer().turn() + 1, said, bearing());
  }

  /** A voice takes its time, and so does writing: both at once. */
  void foreseen() {
    if (!pending.any() || !wish.speaks()) return;
    foresight.answer().map(Wordings::of).ifPresent(speaker::prepare);
  }

  /** What the patient's words are to the question that was put last. */
  private Late.Bearing bearing() {
    return !unanswered.begun() || asked.isCut(ours.speaking()) || ours.typed.haveTheLastWord()
        ? Late.Bearing.ASIDE
        : Late.Bearing.ANSWER;
  }

  private void askAgain(Duration now) {
    if (hearing.wordlessTurn() == Hearing.Ability.DEAF) deaf("a recogniser without words");
    else silent(now);
  }

  private void silent(Duration now) {
    var nothing = new PatientTurn.Silent();
    ask(nothing, now, (counsel, turn) -> counsel.heard(turn, nothing));
  }

  private void wentSilent(Duration now) {
    speaker.resume(); // nobody else would, and our goodbye stands behind what was paused
    gone = pending.any(); // once its answer is said: it has the number that ours would have
    if (!gone) ask(new PatientTurn.Silent(), now, Counsel::wentSilent);
  }

  private void ask(PatientTurn said, Duration now, Counsel.Question question) {
    if (wish == Wish.TAKE_LEAVE || wish == Wish.HANG_UP) return; // words stay unanswered
    int turn = ours.answer().turn() + 1;
    pending.begins(turn, said, now);
    asked.turnEnded();
    unanswered.put(turn);
    errands.answer(turn, counsel -> question.of(counsel, turn));
    ours.tell();
    ours.tally.turnEnded(now);
  }

  void thought(int turn, Answer next, Duration now) {
    if (!pending.is(turn)) { // given up meanwhile
      ours.unsaid(turn, next);
      return;
    }
    pending.over();
    foresight.answered();
    ours.answer(next);
    asked.anew();
    if (wish == Wish.HANG_UP) speaker.say(Wordings.of(next)); // to nobody: as not heard on record
    if (deaf && next.then() == Answer.Then.LISTEN) fallBack("no recogniser");
    if (!wish.speaks()) return; // or the carrier says it
    if (next.then() == Answer.Then.HANG_UP) wish = Wish.TAKE_LEAVE;
    else hearing.listenFor(next.listening().hints());
    ours.say(Wordings.of(next), now);
  }

  void noThought(int turn, Duration now) {
    if (pending.is(turn) && pending.lost()) giveUp(now);
  }

  /** Whoever needs help now is not asked to wait. */
  void checked(int turn, Optional<Saying> alarm, Duration now) {
    if (alarm.isPresent() && wish != Wish.HANG_UP) {
      unthought();
      if (wish == Wish.TAKE_LEAVE) ours.alarmBehind(turn, alarm.get()); // one may be under way
      else ours.alarm(turn, alarm.get(), now);
      wish = Wish.TAKE_LEAVE;
    } else if (pending.is(turn)) {
      if (pending.isLost()) giveUp(now);
      else if (!ours.speaking()) ours.say(List.of(Wordings.fixed(LineWords.ONE_MOMENT)), now);
    }
  }

  private void giveUp(Duration now) {
    unthought();
    if (wish == Wish.HANG_UP) return; // nobody is there to be told
    wish = Wish.TAKE_LEAVE;
    errands.write(Counsel::breaksOff);
    ours.say(List.of(Wordings.fixed(sorry)), now);
  }

  /** The turn gets no answer of its own. */
  private void unthought() {
    pending.over();
    speaker.prepare(List.of());
  }

  /** No recogniser hears the patient. Nobody needs one to be told goodbye, or what to do now. */
  void deaf(String why) {
    if (pending.any()) deaf = true; // the answer may be that
    else if (wish != Wish.TAKE_LEAVE) fallBack(why);
  }

  /** No voice makes a phrase: that of a clinician takes no goodbye off the air. */
  void mute(long phrase, String why) {
    if (wish != Wish.TAKE_LEAVE || !speaker.drop(phrase)) fallBack("no voice: " + why);
  }

  /** The carrier is to listen and speak. @param why for the log */
  void fallBack(String why) {
    if (!wish.speaks()) return;
    errands.log(Level.WARNING, "a live call leaves its stream: {0}", why);
    wish = Wish.FALL_BACK;
  }

  /** Orders and sends what is due: whoever waits for us does not wait for a tick besides. */
  void speak(Duration now) {
    ours.send(now).ifPresent(saying -> begins(saying, now));
  }

  void tick(Duration now) {
    speak(now);
    ours.typed.tell(); // whatever else is still to be said: somebody waits for it
    if (speaker.stalled(now)) fallBack("no voice in time");
    asked.freed().ifPresent(saying -> takesWord(saying, now));
    if (ours.over()) said(now);
    if (now.compareTo(nextTick) >= 0) {
      nextTick = now.plus(BETWEEN_TICKS);
      feed(new TurnInput.Tick(), now);
    }
    if (pending.tooSlow(now)) giveUp(now);
  }

  private void begins(ToSay saying, Duration now) {
    asked.begins(saying, ours.answer(), now);
    if (pending.any()) return; // "one moment" gives nobody the word
    unanswered.begin(now);
    takesWord(saying, now);
  }

  private void takesWord(ToSay saying, Duration now) {
    feed(Wordings.begins(ours.answer(), saying, asked.interruption(saying, wish)), now);
  }

  private void said(Duration now) {
    if (pending.any()) return;
    asked.said(now);
    ours.tell();
    if (gone && wish == Wish.GO_ON) wentSilent(now);
    else if (wish.speaks()) feed(new TurnInput.Said(), now);
  }

  /** What is to become of the call now; going on while something is left to say or to think. */
  Wish wish() {
    boolean busy = pending.any() || wish == Wish.TAKE_LEAVE && ours.speaking();
    return busy && wish != Wish.HANG_UP ? Wish.GO_ON : wish;
  }

  /** Whether this is our own voice come back. */
  boolean isOurs(TurnInput.Heard heard, Duration now) {
    return taker.isOurs(heard, now);
  }

  /** Words that nobody has answered. */
  Optional<Late> unanswered() {
    return unanswered.take(ours.answer(), bearing());
  }

  /** Somebody has cut the call short. What they said is still thought about, for the record. */
  void hangUp(Duration now) {
    if (wish == Wish.HANG_UP) return;
    wish = Wish.HANG_UP;
    ours.fallSilent(now);
  }

  /** A key is pressed; one that can answer nothing is as good as none. */
  void pressed(char key, Duration now) {
    boolean answers = ours.answer().listening().maxDigits() > 0 && asked.takesKeys(now);
    if (answers && !pending.any()) feed(new TurnInput.Keypress(key), now);
  }

  boolean thinking() {
    return pending.any();
  }

  /** Whether we still say what there is to say. */
  boolean speaks() {
    return wish.speaks();
  }
}
