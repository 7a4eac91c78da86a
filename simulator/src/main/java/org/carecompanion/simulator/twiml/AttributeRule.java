package org.carecompanion.simulator.twiml;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** Which values one attribute takes, and Twilio's error code when it has another. */
record AttributeRule(int code, Predicate<String> allows, String wants) {
  private static final Pattern INTEGER = Pattern.compile("\\d{1,6}");

  /** Source: Gather takes at most 500 hints of at most 100 characters. */
  private static final int MOST_HINTS = 500;

  private static final int LONGEST_HINT = 100;

  static AttributeRule any() {
    return new AttributeRule(Violation.SCHEMA, value -> true, "anything");
  }

  static AttributeRule oneOf(int code, String... values) {
    Set<String> allowed = Set.of(values);
    return new AttributeRule(code, allowed::contains, "one of " + Arrays.asList(values));
  }

  static AttributeRule flag() {
    return oneOf(Violation.SCHEMA, "true", "false");
  }

  static AttributeRule method(int code) {
    return oneOf(code, "GET", "POST");
  }

  static AttributeRule atLeast(int least, int code) {
    return new AttributeRule(
        code,
        value -> INTEGER.matcher(value).matches() && Integer.parseInt(value) >= least,
        "a whole number from " + least);
  }

  static AttributeRule matching(int code, String regex, String wants) {
    Pattern pattern = Pattern.compile(regex);
    return new AttributeRule(code, value -> pattern.matcher(value).matches(), wants);
  }

  /** Absolute: a relative one would be signed under an address that its author never wrote. */
  static AttributeRule address() {
    return new AttributeRule(
        Violation.BAD_ADDRESS, WebhookTarget::isAbsolute, "an absolute http or https address");
  }

  /**
   * Encrypted, but on this machine; without a query, which Twilio leaves out without a word.
   *
   * <p>Source: https://www.twilio.com/docs/voice/twiml/stream
   */
  static AttributeRule stream() {
    return matching(
        Violation.STREAM_ADDRESS,
        "(wss://[^/?#\\s]+|ws://(localhost|127\\.0\\.0\\.1)(:\\d+)?)(/[^?#\\s]*)?",
        "a wss address without a query");
  }

  static AttributeRule hints() {
    return new AttributeRule(
        Violation.GATHER_HINTS,
        AttributeRule::fitsHints,
        "at most " + MOST_HINTS + " hints of at most " + LONGEST_HINT + " characters");
  }

  private static boolean fitsHints(String value) {
    String[] hints = value.split(",", -1);
    return hints.length <= MOST_HINTS
        && Arrays.stream(hints).allMatch(hint -> hint.strip().length() <= LONGEST_HINT);
  }
}
