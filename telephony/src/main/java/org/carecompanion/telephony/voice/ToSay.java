package org.carecompanion.telephony.voice;

import org.carecompanion.speech.tts.Phrase;

/**
 * Something to say.
 *
 * @param place which of an answer's sayings it is, from 1; 0 for words that are none of them
 * @param content whether its sound may be kept
 */
public record ToSay(int place, String text, Phrase.Content content, Weight weight) {
  /** What a patient may do to it. */
  public enum Weight {
    USUAL,
    /** It is not interrupted. */
    TO_THE_END,
    /** It is not interrupted, and said again if it was not heard. */
    MUST_BE_HEARD
  }
}
