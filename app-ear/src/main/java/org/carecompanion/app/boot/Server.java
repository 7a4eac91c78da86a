package org.carecompanion.app.boot;

import java.util.Collection;
import java.util.List;

/** The application server, as the launcher sees it. */
public interface Server {
  /**
   * Starts it and deploys the product; returns when both are done, also if the deployment failed.
   */
  void start(List<String> options) throws Exception;

  /** What is deployed: empty after a deployment that failed. */
  Collection<String> applications();

  /** Stops it, and returns when it has stopped. Does nothing if it does not run. */
  void stop() throws Exception;
}
