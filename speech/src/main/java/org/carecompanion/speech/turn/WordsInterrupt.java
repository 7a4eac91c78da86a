package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Two words that stand, or one of those that always interrupt, take the floor from us; "mm-hm" and
 * "yeah okay" do not (voice.md 4, no. 9). Minimum words: voice.md 4, no. 8. Of two, one may have
 * been said before, when our voice went on all the same.
 */
final class WordsInterrupt implements Rule {
  static final int FEWEST = 2;

  /** Interim words that have not changed for this long are believed. */
  static final Duration STANDING = Duration.ofMillis(300);

  private final TurnWords words;

  WordsInterrupt(TurnWords words) {
    this.words = words;
  }

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Words said = state.ears().words();
    if (!said.anyFull()) return Optional.empty();
    List<String> heard = said.tokens(Piece::isFull);
    heard.addAll(said.interim().standing(STANDING, state.now()));
    if (heard.isEmpty() || words.onlyBackchannels(heard)) return Optional.empty();
    int before = said.tokens(piece -> piece.weight() == Piece.Weight.ASIDE).size();
    boolean enough = heard.size() + before >= FEWEST || words.anyInterrupts(heard);
    return enough ? Optional.of(new TurnDecision.Interrupt()) : Optional.empty();
  }
}
