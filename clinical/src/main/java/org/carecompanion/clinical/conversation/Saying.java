package org.carecompanion.clinical.conversation;

import java.util.Objects;
import java.util.Set;
import org.carecompanion.clinical.protocol.Line;

/**
 * One thing the companion says.
 *
 * @param key where the wording comes from, such as {@code opening} or {@code question.leg.reask1}
 * @param text with all placeholders filled in
 * @param content whether its sound may be kept; an older version wrote none
 */
public record Saying(String key, String text, Content content) {
  /** Whom it is about. */
  public enum Content {
    /** The same for every patient of a hospital. */
    FIXED,
    /** Has the patient's name or operation in it, or what somebody wrote for them. */
    PERSONAL
  }

  /** Said to the end whatever the patient says meanwhile, and again if they did not hear it. */
  private static final Set<String> MUST_BE_HEARD =
      Set.of(Line.EMERGENCY.key(), Line.CRISIS.key(), Line.RECORDED.key());

  public Saying {
    content = Objects.requireNonNullElse(content, Content.PERSONAL);
  }

  /** Taken for personal. */
  public Saying(String key, String text) {
    this(key, text, Content.PERSONAL);
  }

  /** What whoever asked for the call wants said. */
  static Saying message(String text) {
    return new Saying("message", text);
  }

  /** Whether it is said to the end whatever the patient says meanwhile. */
  public boolean mustBeHeard() {
    return MUST_BE_HEARD.contains(key);
  }
}
