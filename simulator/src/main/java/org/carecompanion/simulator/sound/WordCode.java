package org.carecompanion.simulator.sound;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A word as tones: three that announce it, its length, two for each character, and a checksum.
 * Characters that the alphabet lacks are left out; capitals at the start of a word are kept.
 */
final class WordCode {
  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyz0123456789'.,?!-:;/%&+$#@()\"^~";
  private static final char CAPITAL = '^';

  /** Begins what is no word, but names the speaker. */
  static final char NAME = '~';

  private static final int[] ANNOUNCEMENT = {0, 7, 3};
  private static final int CHECKSUM_BITS = 9;
  private static final int POLYNOMIAL = 0x119;
  private static final int LONGEST = 63;
  private static final int TONES_PER_CHARACTER = 2;
  private static final int CHECKSUM_TONES = 3;

  private WordCode() {}

  static int announcementAt(int place) {
    return ANNOUNCEMENT[place];
  }

  static int announcementLength() {
    return ANNOUNCEMENT.length;
  }

  /** The tones of a word; none when nothing of it is in the alphabet. */
  static int[] tones(String word) {
    String text = spelled(word);
    if (text.isEmpty()) {
      return new int[0];
    }
    int[] values = new int[text.length() + 1];
    values[0] = text.length();
    for (int i = 0; i < text.length(); i++) {
      values[i + 1] = ALPHABET.indexOf(text.charAt(i));
    }
    int[] tones =
        new int[ANNOUNCEMENT.length + TONES_PER_CHARACTER * values.length + CHECKSUM_TONES];
    System.arraycopy(ANNOUNCEMENT, 0, tones, 0, ANNOUNCEMENT.length);
    int at = ANNOUNCEMENT.length;
    for (int value : values) {
      tones[at++] = value >> 3;
      tones[at++] = value & 7;
    }
    int checksum = checksum(values);
    tones[at++] = checksum >> 6;
    tones[at++] = checksum >> 3 & 7;
    tones[at] = checksum & 7;
    return tones;
  }

  /** How many tones follow the announcement, once the first two of them are known. */
  static int lengthAfterAnnouncement(int first, int second) {
    return TONES_PER_CHARACTER * (1 + (first << 3 | second)) + CHECKSUM_TONES;
  }

  /** The word of the tones after the announcement, if nothing in them is damaged. */
  static Optional<String> word(int[] tones) {
    int[] values = new int[(tones.length - CHECKSUM_TONES) / TONES_PER_CHARACTER];
    for (int i = 0; i < values.length; i++) {
      values[i] = tones[2 * i] << 3 | tones[2 * i + 1];
    }
    int end = values.length * TONES_PER_CHARACTER;
    int checksum = tones[end] << 6 | tones[end + 1] << 3 | tones[end + 2];
    if (values[0] == 0 || checksum != checksum(values)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < values.length; i++) {
      if (values[i] >= ALPHABET.length()) {
        return Optional.empty();
      }
      text.append(ALPHABET.charAt(values[i]));
    }
    return Optional.of(read(text.toString()));
  }

  private static String spelled(String word) {
    String plain =
        Normalizer.normalize(word, Normalizer.Form.NFD)
            .replace('\u2019', '\'')
            .replaceAll("\\p{M}", "");
    StringBuilder spelled = new StringBuilder();
    for (char character : plain.toCharArray()) {
      if (Character.isUpperCase(character)) {
        spelled.append(CAPITAL);
      }
      char small = Character.toLowerCase(character);
      if (ALPHABET.indexOf(small) >= 0 && small != CAPITAL) {
        spelled.append(small);
      }
    }
    return spelled.length() <= LONGEST ? spelled.toString() : spelled.substring(0, LONGEST);
  }

  private static String read(String spelled) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < spelled.length(); i++) {
      boolean capital = spelled.charAt(i) == CAPITAL && i + 1 < spelled.length();
      word.append(
          capital
              ? spelled.substring(++i, i + 1).toUpperCase(Locale.ROOT)
              : spelled.substring(i, i + 1));
    }
    return word.toString();
  }

  /** A cyclic checksum of nine bits over six-bit values. */
  private static int checksum(int[] values) {
    int register = 0x155;
    for (int value : values) {
      for (int bit = 5; bit >= 0; bit--) {
        int feedback = register >> CHECKSUM_BITS - 1 ^ value >> bit & 1;
        register = register << 1 & (1 << CHECKSUM_BITS) - 1;
        if ((feedback & 1) == 1) {
          register ^= POLYNOMIAL & (1 << CHECKSUM_BITS) - 1;
        }
      }
    }
    return register;
  }
}
