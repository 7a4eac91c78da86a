package org.carecompanion.app.boot;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the product keeps everything: needed before any configuration library can be loaded. */
final class Home {
  private static final String DEFAULT = ".companion";
  private static final String DEFAULT_CONFIGURATION = "companion.properties";

  private Home() {}

  /** From the environment, else from the configuration file, else a folder beside us. */
  static Path find(String[] arguments) throws IOException {
    String environment = System.getenv("COMPANION_HOME");
    if (environment != null && !environment.isBlank()) return Path.of(environment);
    Path file = configuration(arguments);
    var properties = new Properties();
    if (Files.isReadable(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    return Path.of(properties.getProperty("companion.home", DEFAULT));
  }

  private static Path configuration(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--config") && i + 1 < arguments.length)
        return Path.of(arguments[i + 1]);
      if (arguments[i].startsWith("--config="))
        return Path.of(arguments[i].substring("--config=".length()));
    }
    return Path.of(DEFAULT_CONFIGURATION);
  }
}
