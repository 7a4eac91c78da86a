package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.List;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.vad.VoiceActivity;

/** What a turn is decided by. */
public sealed interface TurnInput {
  /** Of the patient's side of the line. */
  record Voice(VoiceActivity activity) implements TurnInput {}

  /**
   * @param until when the sound of these words had ended, since the call began: recognisers tell
   *     later, and of long ago while somebody speaks on
   */
  record Heard(Transcript transcript, Duration until) implements TurnInput {}

  /**
   * @param key 0 to 9, * or #; others, like A to D which carriers know and phones have not, are not
   *     heard
   */
  record Keypress(char key) implements TurnInput {
    private static final String KEYS = "0123456789*#";

    boolean isOnPhones() {
      return KEYS.indexOf(key) >= 0;
    }
  }

  /**
   * Our voice begins to say this.
   *
   * @param tokens what we say, word by word as it is compared
   * @param keys how many keys are an answer
   */
  record Saying(List<String> tokens, Expectation expects, Interruption interruption, int keys)
      implements TurnInput {
    private static final int LONGEST_NUMBER = 32;

    /**
     * @param words what we say
     */
    public Saying(String words, Expectation expects, Interruption interruption, int keys) {
      this(Tokens.of(words), expects, interruption, keys);
    }

    /** A key is an answer, where no number is expected. */
    public Saying(String words, Expectation expects, Interruption interruption) {
      this(words, expects, interruption, expects == Expectation.NUMBERS ? LONGEST_NUMBER : 1);
    }
  }

  /** Our voice has been heard to the end, or there was nothing to say: the patient may speak. */
  record Said() implements TurnInput {}

  /** Time has passed; at least every 100 ms. */
  record Tick() implements TurnInput {}
}
