package org.carecompanion.simulator.patient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with the silences between them, written {@code "Well [2.5s] it is about an eight"}.
 *
 * @param phrases at least one; the silence before the first is zero
 * @param pace how fast they are spoken
 */
public record Utterance(List<Phrase> phrases, Pace pace) {
  private static final Pattern SILENCE = Pattern.compile("\\[(\\d+(?:\\.\\d+)?)s]");

  /** Some words, and the silence before them. */
  public record Phrase(Duration silenceBefore, String words) {}

  public static Utterance parse(String text, Pace pace) {
    List<Phrase> phrases = new ArrayList<>();
    Matcher silence = SILENCE.matcher(text);
    Duration before = Duration.ZERO;
    int from = 0;
    while (silence.find()) {
      phrases.add(new Phrase(before, text.substring(from, silence.start()).strip()));
      before = Duration.ofMillis((long) (Double.parseDouble(silence.group(1)) * 1000));
      from = silence.end();
    }
    phrases.add(new Phrase(before, text.substring(from).strip()));
    return new Utterance(List.copyOf(phrases), pace);
  }
}
