package org.carecompanion.db.scope;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.logging.Level;
import java.util.logging.Logger;

@Dependent
class JtaTransactions implements Transactions {
  private static final Logger LOG = Logger.getLogger(JtaTransactions.class.getName());
  private final UserTransaction transaction;

  @Inject
  JtaTransactions(UserTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void begin() {
    try {
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException("no transaction could be begun", e);
    }
  }

  @Override
  public void commit() {
    try {
      transaction.commit();
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw new IllegalStateException("the transaction was not committed", e);
    }
  }

  @Override
  public void rollback() {
    try {
      transaction.rollback();
    } catch (SystemException | IllegalStateException e) {
      LOG.log(
          Level.WARNING, "rollback failed; the server ends the transaction by its time limit", e);
    }
  }
}
