package org.carecompanion.db.open;

/**
 * The database cannot be opened, in words for the person who starts the product: what is wrong and
 * what to do about it. Never carries a password or a row.
 */
public final class DatabaseProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseProblem(String message) {
    super(message);
  }

  public DatabaseProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
