package org.carecompanion.speech.stt.whisper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /**
   * Few say the same words so often; a model that is stuck does. One of each stays all the same: it
   * may have been a cry.
   */
  private static final int MOST_REPEATED = 8;

  private static final Set<String> MADE_UP =
      Set.copyOf(DataFile.lines(HeardText.class, "made-up-en.txt"));

  private HeardText() {}

  /**
   * @param seconds how long the utterance is
   */
  static Optional<String> of(String whisper, double seconds) {
    String text = unstuck(SOUNDS.matcher(whisper).replaceAll(" ").replaceAll("\\s+", " ").strip());
    String words = plain(text).replaceAll(" +", " ").strip();
    boolean tooMuch = text.length() > MOST_LETTERS_A_SECOND * Math.max(1, seconds);
    return words.isEmpty() || tooMuch || MADE_UP.contains(words)
        ? Optional.empty()
        : Optional.of(text);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}' ]+", "");
  }

  private static String unstuck(String text) {
    List<String> words = List.of(text.split(" "));
    Map<String, String> different = new LinkedHashMap<>();
    for (String word : words) different.putIfAbsent(plain(word), word);
    boolean stuck = words.size() > MOST_REPEATED && different.size() * MOST_REPEATED < words.size();
    return stuck ? String.join(" ", different.values()) : text;
  }
}
