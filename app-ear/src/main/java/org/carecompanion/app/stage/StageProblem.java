package org.carecompanion.app.stage;

/** Something of the stage did not work, in words for the person who started it. */
public final class StageProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StageProblem(String message) {
    super(message);
  }

  public StageProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
