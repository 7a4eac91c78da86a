package org.carecompanion.telephony.server;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.carecompanion.db.open.DataSources;
import org.carecompanion.db.scope.ServerThreads;

/**
 * Inside the server: transactions that are begun, used and ended at the same time by the threads
 * that live calls use. Says of each what it found in the session it was given, and what it had left
 * there.
 */
@WebServlet("/side-by-side")
public class SideBySide extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int TRANSACTIONS = 8;
  private static final int ROUNDS = 5;

  @Resource(lookup = DataSources.CALLS)
  private transient DataSource pool;

  @Inject private transient ServerThreads threads;
  @Inject private transient EntityManager entities;
  @Inject private transient UserTransaction transaction;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Executor strangers = threads.forRows();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    CyclicBarrier together = new CyclicBarrier(TRANSACTIONS);
    List<FutureTask<String>> all = new ArrayList<>();
    for (int i = 0; i < TRANSACTIONS; i++) {
      FutureTask<String> one = new FutureTask<>(work(i, together, loader));
      all.add(one);
      Thread.ofPlatform().start(() -> strangers.execute(one));
    }
    for (FutureTask<String> one : all) response.getWriter().println(outcome(one));
  }

  /** What it left and found, round by round: nothing at first, and then its own. */
  private Callable<String> work(int own, CyclicBarrier together, ClassLoader loader) {
    return () -> {
      if (!loader.equals(Thread.currentThread().getContextClassLoader()))
        return "not with the application's loader";
      StringBuilder seen = new StringBuilder();
      for (int round = 0; round < ROUNDS; round++) {
        transaction.begin();
        together.await(10, TimeUnit.SECONDS);
        seen.append(ask("select coalesce(current_setting('side.by_side', true), '')"));
        ask("select set_config('side.by_side', '" + own + "', true)");
        together.await(10, TimeUnit.SECONDS);
        seen.append(ask("select current_setting('side.by_side', true)"));
        together.await(10, TimeUnit.SECONDS);
        seen.append(askBeside("select current_setting('side.by_side', true)"));
        together.await(10, TimeUnit.SECONDS);
        transaction.commit();
      }
      return seen.toString();
    };
  }

  private String ask(String sql) {
    return entities.createNativeQuery(sql).getSingleResult().toString();
  }

  /** As jobs are written: in the same transaction, without the entity manager. */
  private String askBeside(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String outcome(FutureTask<String> one) {
    try {
      return one.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e.toString();
    }
  }
}
