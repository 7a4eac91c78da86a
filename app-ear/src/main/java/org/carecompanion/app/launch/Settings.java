package org.carecompanion.app.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The configuration: the environment, then {@code companion.properties}. The server reads the same
 * keys through MicroProfile Config; what only the file says is handed to it as system properties,
 * inside this process, where no process list shows it.
 */
final class Settings {
  /** The owner's way into the database: for the launcher only. */
  private static final String LAUNCHER_ONLY = "database.";

  private static final String DEFAULT_FILE = "companion.properties";

  private final Map<String, String> environment;
  private final Properties file;
  private final Path path;

  private Settings(Map<String, String> environment, Properties file, Path path) {
    this.environment = environment;
    this.file = file;
    this.path = path;
  }

  /**
   * With the file named on the command line, which then must exist, or the usual one if it does.
   */
  static Settings read(Map<String, String> environment, Optional<Path> named) throws Refused {
    Path path = named.orElse(Path.of(DEFAULT_FILE)).toAbsolutePath();
    var properties = new Properties();
    if (named.isPresent() || Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw Refused.misconfigured(
            "The configuration file %s cannot be read: %s".formatted(path, e));
      }
    }
    return new Settings(environment, properties, path);
  }

  static Settings ofEnvironment(Map<String, String> environment) {
    return new Settings(environment, new Properties(), Path.of(DEFAULT_FILE).toAbsolutePath());
  }

  /** Empty also when the value is blank. */
  Optional<String> get(String key) {
    return Optional.ofNullable(
            environment.getOrDefault(environmentName(key), file.getProperty(key)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  String get(String key, String otherwise) {
    return get(key).orElse(otherwise);
  }

  boolean isInFile(String key) {
    return file.containsKey(key);
  }

  Path file() {
    return path;
  }

  static String environmentName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** Makes the file's settings visible to the server; the environment it reads itself. */
  void handToServer() {
    for (String key : file.stringPropertyNames())
      if (!key.startsWith(LAUNCHER_ONLY) && !environment.containsKey(environmentName(key)))
        System.setProperty(key, file.getProperty(key));
  }
}
