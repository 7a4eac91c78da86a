package org.carecompanion.clinical.conversation;

/**
 * One thing the companion says.
 *
 * @param key where the wording comes from, such as {@code opening} or {@code question.leg.reask1}
 * @param text with all placeholders filled in
 */
public record Saying(String key, String text) {
  /** What whoever asked for the call wants said. */
  static Saying message(String text) {
    return new Saying("message", text);
  }
}
