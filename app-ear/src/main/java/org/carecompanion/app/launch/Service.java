package org.carecompanion.app.launch;

import java.util.Optional;

/** A product that runs until somebody stops it. */
final class Service {
  /** Set by a process that started us and that we must not outlive. */
  private static final String PARENT = "COMPANION_PARENT";

  private static final int FORCED = 130;

  private final Product product;
  private final Saying saying;
  private final Runnable whenReady;

  /**
   * @param whenReady must return at once
   */
  Service(Product product, Saying saying, Runnable whenReady) {
    this.product = product;
    this.saying = saying;
    this.whenReady = whenReady;
  }

  int run() throws Exception {
    var stop = new StopSignal(System::nanoTime, this::stopping, this::force);
    stop.listen();
    Optional.ofNullable(System.getenv(PARENT)).map(Long::valueOf).ifPresent(stop::followParent);
    // for an exit that nobody asked us for; after an orderly stop it finds nothing to do
    Runtime.getRuntime().addShutdownHook(new Thread(product::stop, "stop-product"));
    try {
      product.start(stop);
      if (!stop.isAsked()) whenReady.run();
      stop.await();
      return 0;
    } finally {
      product.stop();
    }
  }

  private void stopping() {
    saying.begin("stopping (Ctrl-C again to stop at once)");
  }

  private void force() {
    saying.problem("stopped at once");
    product.kill();
    Runtime.getRuntime().halt(FORCED);
  }
}
