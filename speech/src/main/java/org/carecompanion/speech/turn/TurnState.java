package org.carecompanion.speech.turn;

import java.time.Duration;
import org.carecompanion.speech.turn.Floor.Holder;
import org.carecompanion.speech.turn.Piece.Weight;

/** All that rules decide by. What comes in changes it first, then what was decided. */
record TurnState(Floor floor, Ears ears, TurnInput.Saying saying, Silence silence, Duration now) {
  private static final TurnInput.Saying NOTHING =
      new TurnInput.Saying("", Expectation.NOTHING, Interruption.ALLOWED);

  static final TurnState START =
      new TurnState(
          new Floor(Holder.THEIRS, Duration.ZERO), Ears.OPEN, NOTHING, Silence.NONE, Duration.ZERO);

  TurnState at(Duration time) {
    Duration later = time.compareTo(now) > 0 ? time : now;
    return new TurnState(floor, ears, saying, silence, later);
  }

  TurnState with(TurnInput input) {
    if (floor.holder() == Holder.OVER) return this;
    return switch (input) {
      case TurnInput.Voice voice -> with(ears.with(voice.activity(), now));
      case TurnInput.Heard heard -> hear(heard);
      case TurnInput.Keypress key when key.isOnPhones() -> pressed(key.key()).understoodNow();
      case TurnInput.Keypress ignored -> this;
      case TurnInput.Saying begins ->
          new TurnState(new Floor(Holder.OURS, now), ears, begins, silence, now);
      case TurnInput.Said ignored -> with(ears.withoutSettled()).to(Holder.THEIRS);
      case TurnInput.Tick ignored -> this;
    };
  }

  private TurnState hear(TurnInput.Heard heard) {
    Ears then = ears.with(heard, Weight.FULL, now);
    boolean said = then.words().finals().size() > ears.words().finals().size();
    return said ? with(then).understoodNow() : with(then);
  }

  /** While we think, nothing is there that a key could answer. */
  private TurnState pressed(char key) {
    return floor.holder() == Holder.THINKING ? this : with(ears.with(key, now));
  }

  private TurnState understoodNow() {
    return new TurnState(floor, ears, saying, new Silence(now, silence.asked()), now);
  }

  TurnState with(Ears heard) {
    return new TurnState(floor, heard, saying, silence, now);
  }

  private TurnState to(Holder holder) {
    return new TurnState(new Floor(holder, now), ears, saying, silence, now);
  }

  private TurnState asked(int times) {
    return new TurnState(floor, ears, saying, new Silence(silence.understood(), times), now);
  }

  TurnState after(TurnDecision decision) {
    return switch (decision) {
      case TurnDecision.GoOn ignored -> this;
      case TurnDecision.Pause ignored -> to(Holder.PAUSED);
      case TurnDecision.Resume ignored -> resumed();
      case TurnDecision.Interrupt ignored -> interrupted();
      case TurnDecision.Ended ignored -> ended();
      // interim text was not acted on: it counts if it becomes final after all
      case TurnDecision.AskAgain ignored ->
          with(ears.withoutWords().forNextTurn()).to(Holder.THINKING);
      case TurnDecision.AreYouThere ignored -> asked(silence.asked() + 1).to(Holder.THINKING);
      case TurnDecision.HangUp ignored -> to(Holder.OVER);
    };
  }

  /** What may have been our own voice shows nobody there. */
  private TurnState ended() {
    TurnState next = with(ears.forNextTurn()).asked(0).to(Holder.THINKING);
    return ears.words().anySurelyTheirs() ? next.understoodNow() : next;
  }

  private TurnState resumed() {
    return with(ears.doubting(newDoubts())).to(Holder.OURS);
  }

  /** A nod is no reason to doubt that the line carries a voice; a noise is, one without end all. */
  private int newDoubts() {
    if (held().compareTo(FalseInterruption.LONGEST) >= 0)
      return Math.max(1, Ears.CERTAIN - ears.doubts());
    return ears.words().anyFull() ? 0 : 1;
  }

  /** It has been their turn since they began to speak, if that was over our voice. */
  private TurnState interrupted() {
    Ears heard = ears.doubting(ears.understood() ? -1 : 1);
    Duration began = ears.voice().active() ? ears.voice().began() : now;
    Duration since = began.compareTo(floor.since()) > 0 ? began : floor.since();
    return new TurnState(new Floor(Holder.THEIRS, since), heard, saying, silence, now);
  }

  /** How long it has been their turn, ours, or nobody's. */
  Duration held() {
    return now.minus(floor.since());
  }
}
