package org.carecompanion.db.scope;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Work for the server from threads that it does not know. Whoever begins a transaction needs a
 * context of their own: the server keeps the transaction in it, and where two threads share one,
 * the connection of the one is used and closed by the transaction of the other
 * (docs/decisions/0055-a-context-of-its-own.md). Ask for these at the start, by a thread that the
 * server knows.
 */
@Dependent
public class ServerThreads {
  @Resource private ManagedExecutorService threads;
  @Resource private ContextService contexts;

  /**
   * The server's threads, each piece of work with a context of its own. Throws {@link
   * RejectedExecutionException} while there are none.
   */
  public Executor forRows() {
    Executor known = contexts.currentContextExecutor();
    ClassLoader ours = Thread.currentThread().getContextClassLoader();
    ClassLoader quick = new KnownProviders(ours);
    return work -> known.execute(() -> with(quick, () -> threads.execute(() -> with(ours, work))));
  }

  private static void with(ClassLoader loader, Runnable work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * A thread for each, which costs nothing while it waits; it cannot begin a {@link HospitalScope}.
   */
  public Executor withoutRows() {
    Executor shared = contexts.currentContextExecutor();
    return work ->
        Thread.ofVirtual()
            .start(
                () -> {
                  HospitalScope.forbidHere();
                  shared.execute(work);
                });
  }

  /** One more such thread, with a context of its own. */
  public void begin(Runnable work) {
    Executor own = contexts.currentContextExecutor();
    Thread.ofVirtual().start(() -> own.execute(work));
  }
}
