package org.carecompanion.db.start;

/**
 * Pools, transactions and names work: background work may begin. CDI's own {@code Initialized}
 * event comes too early on this server, before any of them can be looked up.
 */
public record ServerStarted() {
  /** Observers that make what others need. */
  public static final int FIRST = 100;

  /** Observers that begin to work on it. */
  public static final int THEN = 200;
}
