package org.carecompanion.app.boot;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payara Micro in this JVM, from this jar, with the web archive that this jar carries. */
final class PayaraMicroServer implements Server {
  private final ClassLoader ownLoader;
  private @Nullable PayaraMicroBoot server;

  PayaraMicroServer(ClassLoader ownLoader) {
    this.ownLoader = ownLoader;
  }

  @Override
  public synchronized void start(List<String> options) throws Exception {
    // threads of the server inherit it: the launcher's libraries stay out of their sight
    Thread.currentThread().setContextClassLoader(ownLoader);
    server = PayaraMicroLauncher.create(options.toArray(new String[0]));
  }

  @Override
  public synchronized Collection<String> applications() {
    return server == null ? List.of() : server.getRuntime().getDeployedApplicationNames();
  }

  @Override
  public synchronized void stop() throws BootstrapException {
    if (server == null) return;
    PayaraMicroBoot running = server;
    server = null;
    try {
      running.shutdown();
    } catch (IllegalStateException e) {
      // its own shutdown hook was faster: it has stopped, which is what was asked for
      System.getLogger(getClass().getName()).log(System.Logger.Level.DEBUG, e);
    }
  }
}
