package org.carecompanion.app.boot;

import java.nio.file.Path;

/**
 * Where the product keeps everything. From the environment only: it is needed before any
 * configuration can be read, and by the script that starts us.
 */
public final class Home {
  private static final String DEFAULT = ".companion";

  private Home() {}

  public static Path find() {
    String environment = System.getenv("COMPANION_HOME");
    return Path.of(environment == null || environment.isBlank() ? DEFAULT : environment);
  }
}
