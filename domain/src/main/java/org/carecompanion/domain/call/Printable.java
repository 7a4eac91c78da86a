package org.carecompanion.domain.call;

/** Characters that can be shown and said, wherever the text goes. */
final class Printable {
  private Printable() {}

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
