package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.turn.Floor.Holder;

/**
 * Our own voice come back from a loudspeaker (voice.md 4, no. 8): words that we are saying, in a
 * voice that began while we could be heard and did not outlast us. Three words or more may differ
 * by a fifth, since recognisers mishear echoes; one or two count only while we speak, and never
 * such as interrupt, for "yes" is often said by both.
 */
final class Echo {
  /** The way to a loudspeaker and back, and how long it takes to see that a voice has ended. */
  static final Duration LONGEST_TAIL = Duration.ofMillis(700);

  /** A telephone network's way to a loudspeaker and back. */
  private static final Duration WAY = Duration.ofMillis(250);

  private static final int FEW = 2;

  /** Doubts in the line after which a voice alone does not stop us. */
  private static final int CERTAIN = 3;

  private final TurnWords words;

  Echo(TurnWords words) {
    this.words = words;
  }

  boolean isOurs(Transcript transcript, TurnState state) {
    List<String> heard = Tokens.of(transcript.text());
    List<String> ours = Tokens.of(state.saying().words());
    if (heard.isEmpty() || !couldBe(state)) return false;
    return heard.size() <= FEW ? fewOfOurs(heard, ours, state) : OwnWords.nearlyAll(heard, ours);
  }

  /** The state without it, and with doubts in a line that carries our voice back. */
  TurnState dropped(Transcript transcript, TurnState state) {
    boolean certain = Tokens.of(transcript.text()).size() > FEW;
    int doubts = state.ears().doubts();
    return state.with(
        state.ears().withoutWords().doubting(certain ? Math.max(0, CERTAIN - doubts) : 0));
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

  private boolean fewOfOurs(List<String> heard, List<String> ours, TurnState state) {
    return state.floor().holder() != Holder.THEIRS
        && !words.anyInterrupts(heard)
        && Collections.indexOfSubList(ours, heard) >= 0;
  }
}
