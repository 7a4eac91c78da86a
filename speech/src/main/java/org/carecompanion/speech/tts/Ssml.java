package org.carecompanion.speech.tts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text as SSML 1.1, with what voices say wrong marked: times, telephone numbers, and words of
 * {@link Pronunciations}. Only elements that Google, Azure and espeak-ng all know.
 */
public final class Ssml {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<time>\\b(?:[01]?\\d|2[0-3]):[0-5]\\d(?:\\s?[ap]\\.?m\\b\\.?)?)"
              + "|(?<phone>\\+?\\(?\\d[\\d ().-]{5,18}\\d)"
              + "|(?<word>[\\p{L}\\p{N}]+)",
          Pattern.CASE_INSENSITIVE);

  /** Fewer digits are a number, a year or a dose. */
  private static final int FEWEST_PHONE_DIGITS = 7;

  private final Pronunciations pronunciations;

  public Ssml(Pronunciations pronunciations) {
    this.pronunciations = pronunciations;
  }

  /** A whole document, as Google and espeak-ng take it. */
  public String document(String text, Locale language) {
    return "<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"%s\">%s</speak>"
        .formatted(escaped(language.toLanguageTag()), body(text));
  }

  /** What goes inside an element, such as Azure's voice. */
  public String body(String text) {
    StringBuilder body = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    int done = 0;
    while (token.find()) {
      body.append(escaped(text.substring(done, token.start()))).append(element(token));
      done = token.end();
    }
    return body.append(escaped(text.substring(done))).toString();
  }

  private String element(Matcher token) {
    String said = token.group();
    if (token.group("time") != null) return sayAs("time\" format=\"hms12", said);
    if (token.group("phone") != null) return phone(said);
    return pronunciations
        .of(said)
        .map(spoken -> "<sub alias=\"%s\">%s</sub>".formatted(escaped(spoken), escaped(said)))
        .orElseGet(() -> escaped(said));
  }

  private static String phone(String said) {
    long digits = said.chars().filter(Character::isDigit).count();
    return digits >= FEWEST_PHONE_DIGITS ? sayAs("telephone", said) : escaped(said);
  }

  private static String sayAs(String what, String said) {
    return "<say-as interpret-as=\"%s\">%s</say-as>".formatted(what, escaped(said));
  }

  /** Text that no reader takes for markup; what XML cannot hold is a space. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&apos;");
                default -> safe.appendCodePoint(isXml(c) ? c : ' ');
              }
            });
    return safe.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c >= ' ' && c < 0xD800
        || c > 0xDFFF && c < 0xFFFE
        || c > 0xFFFF;
  }
}
