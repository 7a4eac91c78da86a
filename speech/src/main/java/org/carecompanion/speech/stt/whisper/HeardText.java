package org.carecompanion.speech.stt.whisper;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carecompanion.speech.words.DataFile;

/**
 * What of Whisper's text a person can have said. It writes down sounds in brackets, and where there
 * was little or no speech it makes up what its training often had there.
 */
final class HeardText {
  private static final Pattern SOUNDS =
      Pattern.compile("\\[[^\\]]*+\\]?|\\([^)]*+\\)?|\\*[^*]*+\\*?|[\u2669-\u266f]");

  /** The fastest readers of news speak half as many letters a second. */
  private static final int MOST_LETTERS_A_SECOND = 40;

  /** Nobody says the same words so often; a model that is stuck does. */
  private static final int MOST_REPEATED = 8;

  private static final Set<String> MADE_UP =
      Set.copyOf(DataFile.lines(HeardText.class, "made-up-en.txt"));

  private HeardText() {}

  /**
   * @param seconds how long the utterance is
   */
  static Optional<String> of(String whisper, double seconds) {
    String text = SOUNDS.matcher(whisper).replaceAll(" ").replaceAll("\\s+", " ").strip();
    List<String> words =
        List.of(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}' ]+", "").split(" +"));
    boolean none = String.join("", words).isBlank();
    boolean tooMuch = text.length() > MOST_LETTERS_A_SECOND * Math.max(1, seconds);
    if (none || tooMuch || isStuck(words) || MADE_UP.contains(String.join(" ", words)))
      return Optional.empty();
    return Optional.of(text);
  }

  private static boolean isStuck(List<String> words) {
    return words.size() > MOST_REPEATED
        && new HashSet<>(words).size() * MOST_REPEATED < words.size();
  }
}
