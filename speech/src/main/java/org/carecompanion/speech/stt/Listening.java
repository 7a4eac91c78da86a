package org.carecompanion.speech.stt;

import java.util.List;
import java.util.Locale;

/**
 * What to listen for.
 *
 * @param hints phrases that are likely, such as names of medicines
 */
public record Listening(Locale language, List<String> hints) {
  public Listening {
    hints = List.copyOf(hints);
  }
}
