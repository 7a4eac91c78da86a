package org.carecompanion.clinical.evaluation;

/** A labelled file that cannot be scored; the message names the row, counted as an editor does. */
public final class BadFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadFile(String message) {
    super(message);
  }
}
