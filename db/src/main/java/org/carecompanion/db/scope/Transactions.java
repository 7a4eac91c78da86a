package org.carecompanion.db.scope;

/**
 * Begins and ends the transaction of the calling thread: the server's (JTA), or a plain one in
 * tests.
 */
public interface Transactions {
  void begin();

  void commit();

  /** Never throws: the reason for rolling back is the exception that matters. */
  void rollback();
}
