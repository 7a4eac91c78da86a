package org.carecompanion.speech.stt;

import java.util.OptionalDouble;

/** What a recogniser made of a piece of speech. */
public sealed interface Transcript {
  String text();

  /** It may still change, and usually does. */
  record Interim(String text) implements Transcript {}

  /**
   * It will not change any more.
   *
   * @param text not blank
   * @param confidence the recogniser's own, 0 to 1, where it gives one; values outside are cut to
   *     the range
   */
  record Final(String text, OptionalDouble confidence) implements Transcript {
    public Final {
      if (text.isBlank()) throw new IllegalArgumentException("nothing was recognised");
      if (confidence.isPresent())
        confidence = OptionalDouble.of(Math.clamp(confidence.getAsDouble(), 0.0, 1.0));
    }
  }
}
