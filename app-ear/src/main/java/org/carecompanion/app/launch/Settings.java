package org.carecompanion.app.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carecompanion.app.boot.PassedSecrets;

/**
 * The configuration: the environment, then files of secrets, then {@code companion.properties}. The
 * server reads the same keys through MicroProfile Config; what is not in its environment is handed
 * to it as system properties, inside this process, where no process list shows it.
 */
final class Settings {
  /** The owner's way into the database: for the launcher only. */
  private static final String LAUNCHER_ONLY = "database.";

  private static final String DEFAULT_FILE = "companion.properties";

  private final Map<String, String> environment;
  private final SecretFiles secrets;
  private final Properties file;
  private final Path path;

  private Settings(Map<String, String> environment, Properties file, Path path) {
    this.environment = new HashMap<>(environment);
    this.environment.putAll(PassedSecrets.received());
    secrets = SecretFiles.read(environment, file);
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
    String name = SecretFiles.name(key);
    return Optional.ofNullable(environment.get(name))
        .or(() -> secrets.get(name))
        .or(() -> Optional.ofNullable(file.getProperty(key)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  String get(String key, String otherwise) {
    return get(key).orElse(otherwise);
  }

  /** Whether anything in the configuration file itself must stay unknown. */
  boolean fileHoldsSecrets() {
    return file.stringPropertyNames().stream()
        .anyMatch(key -> PassedSecrets.isSecret(SecretFiles.name(key)));
  }

  boolean isInFile(String key) {
    return file.containsKey(key);
  }

  Path file() {
    return path;
  }

  /** What is wrong with files that settings were to be read from. */
  List<Shortcoming> problems() {
    return secrets.problems();
  }

  /** Everything that is set and that the server may know, by its key. */
  Map<String, String> forServer() {
    Set<String> keys = new TreeSet<>(file.stringPropertyNames());
    secrets.names().forEach(name -> keys.add(SecretFiles.key(name)));
    environment.keySet().stream()
        .filter(SecretFiles::isOurs)
        .forEach(name -> keys.add(SecretFiles.key(name)));
    keys.removeIf(key -> key.startsWith(LAUNCHER_ONLY));
    Map<String, String> settings = new TreeMap<>();
    for (String key : keys) get(key).ifPresent(value -> settings.put(key, value));
    return settings;
  }
}
