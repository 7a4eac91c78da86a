package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.turn.Floor.Holder;
import org.carecompanion.speech.turn.Piece.Weight;

/**
 * Our own voice come back from a loudspeaker (voice.md 4, no. 8): words that we are saying, in a
 * voice that began while we could be heard and did not outlast us. Three words or more may differ
 * by a fifth, since recognisers mishear echoes. One or two may be the patient's own ("tight"), so
 * that they do not stop us and are kept; not such as interrupt, for "yes" is often said by both.
 */
final class Echo {
  /** The way to a loudspeaker and back, and how long it takes to see that a voice has ended. */
  static final Duration LONGEST_TAIL = Duration.ofMillis(700);

  /** A telephone network's way to a loudspeaker and back. */
  private static final Duration WAY = Duration.ofMillis(250);

  private static final int FEW = 2;

  /** Recognisers mishear echoes by a fifth. */
  private static final double ALIKE = 0.8;

  private final TurnWords words;

  Echo(TurnWords words) {
    this.words = words;
  }

  /** What is heard; of our own voice nothing but doubts in a line that carries it back. */
  TurnState hear(TurnInput.Heard heard, TurnState state) {
    List<String> tokens = Tokens.of(heard.transcript().text());
    if (isOurs(heard, state)) return without(heard, state);
    return fewOfOurs(tokens, state) ? doubtful(heard, state) : state.with(heard);
  }

  /** Whether no word of it is the patient's. */
  boolean isOurs(TurnInput.Heard heard, TurnState state) {
    List<String> tokens = Tokens.of(heard.transcript().text());
    return tokens.size() > FEW && couldBe(state) && nearlyAll(tokens, state.saying().tokens());
  }

  private static boolean nearlyAll(List<String> heard, List<String> ours) {
    for (int from = 0; from + heard.size() <= ours.size(); from++) {
      int alike = 0;
      for (int i = 0; i < heard.size(); i++) if (ours.get(from + i).equals(heard.get(i))) alike++;
      if (alike >= ALIKE * heard.size()) return true;
    }
    return false;
  }

  private static TurnState without(TurnInput.Heard heard, TurnState state) {
    int more = Math.max(0, Ears.CERTAIN - state.ears().doubts());
    return state.with(state.ears().without(heard).doubting(more));
  }

  private static TurnState doubtful(TurnInput.Heard heard, TurnState state) {
    return state.with(
        switch (heard.transcript()) {
          case Transcript.Interim ignored -> state.ears().without(heard);
          case Transcript.Final ignored -> state.ears().with(heard, Weight.MAYBE_OURS, state.now());
        });
  }

  private static boolean couldBe(TurnState state) {
    Duration silentFrom =
        state.floor().holder() == Holder.OURS ? state.now() : state.floor().since();
    VoiceSpan voice = state.ears().voice();
    Duration ended = voice.active() ? state.now() : voice.ended();
    if (state.floor().holder() == Holder.THINKING) return false;
    if (!voice.any()) return state.now().compareTo(silentFrom.plus(LONGEST_TAIL)) <= 0;
    return voice.began().compareTo(silentFrom.plus(WAY)) <= 0
        && ended.compareTo(silentFrom.plus(LONGEST_TAIL)) <= 0;
  }

  private boolean fewOfOurs(List<String> heard, TurnState state) {
    return !heard.isEmpty()
        && heard.size() <= FEW
        && couldBe(state)
        && state.floor().holder() != Holder.THEIRS
        && !words.anyInterrupts(heard)
        && Collections.indexOfSubList(state.saying().tokens(), heard) >= 0;
  }
}
