package org.carecompanion.clinical.conversation;

/**
 * Whether a spoken turn was heard well enough to be taken as an answer.
 *
 * <p>Carriers give a confidence from 0 to 1 and do not promise it (protocols.md, Gather). Below
 * {@value #ENOUGH} the words are as likely noise as speech: garbled audio is asked again instead of
 * guessed at (DESIGN section 6). True short answers on phone lines mostly come with 0.5 and more,
 * so the limit sits below them. A proposal: to be set from recorded calls. The urgent gate reads
 * unclear words too: a needless alert is better than a missed one.
 */
public final class Clarity {
  static final double ENOUGH = 0.4;

  private Clarity() {}

  public static boolean clear(PatientTurn turn) {
    return switch (turn) {
      case PatientTurn.Spoken spoken -> spoken.confidence().orElse(1) >= ENOUGH;
      case PatientTurn.Keyed keyed -> true;
      case PatientTurn.Silent silent -> true;
    };
  }
}
