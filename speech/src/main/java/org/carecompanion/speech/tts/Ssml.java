package org.carecompanion.speech.tts;

import java.util.Locale;
import java.util.Optional;
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
              + "|(?<date>\\b\\d{4}-\\d{2}-\\d{2}\\b)"
              + "|(?<phone>\\+?\\(?\\d[\\d ().-]{5,18}\\d)"
              + "|(?<word>\\d+\\.\\d+\\p{L}*|[\\p{L}\\p{N}]+)",
          Pattern.CASE_INSENSITIVE);

  /** A unit written to its number: 5mg. */
  private static final Pattern AMOUNT = Pattern.compile("([\\d.]+)(\\p{L}+)");

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
    String before = "";
    while (token.find()) {
      String between = text.substring(done, token.start());
      body.append(escaped(between)).append(element(token, between.isBlank() ? before : ""));
      before = token.group();
      done = token.end();
    }
    return body.append(escaped(text.substring(done))).toString();
  }

  private String element(Matcher token, String before) {
    String said = token.group();
    if (token.group("time") != null) return sayAs("time\" format=\"hms12", said);
    if (token.group("phone") != null) return phone(said);
    return (token.group("date") == null ? spoken(before, said) : Optional.<String>empty())
        .map(spoken -> "<sub alias=\"%s\">%s</sub>".formatted(escaped(spoken), escaped(said)))
        .orElseGet(() -> escaped(said));
  }

  private Optional<String> spoken(String before, String said) {
    Matcher amount = AMOUNT.matcher(said);
    return amount.matches()
        ? pronunciations.of("", amount.group(2)).map(unit -> amount.group(1) + " " + unit)
        : pronunciations.of(before, said);
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
