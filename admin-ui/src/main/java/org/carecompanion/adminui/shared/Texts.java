package org.carecompanion.adminui.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carecompanion.domain.finding.Quantity;

/**
 * Every word the console shows, from one messages.properties. A missing key is an error at once,
 * never a blank on a page.
 */
public final class Texts {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.carecompanion.adminui.messages", Locale.ROOT);

  private Texts() {}

  /** The text of this key; {0}, {1} … are filled from the arguments. */
  public static String of(String key, Object... arguments) {
    String text = WORDS.getString(key);
    return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
  }

  /**
   * The label of a value of a closed set, such as {@code severity.urgent} for {@code
   * Severity.URGENT}.
   */
  public static String of(Enum<?> value) {
    return WORDS.getString(keyOf(value));
  }

  /** A number with what it counts: {@code 8 of 10}, {@code 101.8 °F}. */
  public static String of(Quantity quantity) {
    return of(keyOf(quantity.unit()), quantity.value().toPlainString());
  }

  /**
   * A value's label if the words know it, else its name in plain letters: for open sets such as
   * audit kinds.
   */
  public static String ofOrPlain(String prefix, String name) {
    String key = prefix + "." + name.toLowerCase(Locale.ROOT);
    return WORDS.containsKey(key)
        ? WORDS.getString(key)
        : name.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  static String keyOf(Enum<?> value) {
    String type = value.getDeclaringClass().getSimpleName();
    String kebab = type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return kebab + "." + value.name().toLowerCase(Locale.ROOT);
  }
}
