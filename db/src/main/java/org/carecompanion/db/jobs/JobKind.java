package org.carecompanion.db.jobs;

/**
 * The name of a kind of job, as stored with each of its rows: never rename one while rows of it may
 * exist.
 */
public record JobKind(String name) {
  public JobKind {
    if (!name.matches("[a-z][a-z-]{2,40}")) throw new IllegalArgumentException("job kind: " + name);
  }
}
