package org.carecompanion.domain.call;

/** Characters that can be shown and said, wherever the text goes. */
final class Printable {
  private Printable() {}

  /**
   * Text that our voice reads out as it is: stripped, of 1 to so many characters, without markup.
   */
  static String toBeSaid(String text, int longest) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > longest)
      throw new IllegalArgumentException("a message has 1 to " + longest + " characters");
    if (said.chars().anyMatch(c -> c == '<' || c == '>'))
      throw new IllegalArgumentException("a message is plain text without < and >");
    if (!all(said))
      throw new IllegalArgumentException("a message has no line breaks or control characters");
    return said;
  }

  /**
   * No line breaks, control or invisible formatting characters, half characters or unknown ones.
   */
  static boolean all(String text) {
    return text.codePoints().allMatch(Printable::one);
  }

  private static boolean one(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
