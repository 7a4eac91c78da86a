package org.carecompanion.speech.stt;

import java.util.OptionalDouble;

/**
 * What a recogniser made of one piece of speech, and will not change any more.
 *
 * @param text not blank
 * @param confidence the recogniser's own, 0 to 1, where it gives one; values outside are cut to the
 *     range
 */
public record Transcript(String text, OptionalDouble confidence) {
  public Transcript {
    if (text.isBlank()) throw new IllegalArgumentException("nothing was recognised");
    if (confidence.isPresent())
      confidence = OptionalDouble.of(Math.clamp(confidence.getAsDouble(), 0.0, 1.0));
  }
}
