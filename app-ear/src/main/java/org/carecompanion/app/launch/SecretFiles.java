package org.carecompanion.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Settings that stand in a file of their own: named one by one ({@code TWILIO_AUTH_TOKEN_FILE}, in
 * the configuration file {@code twilio.auth.token.file}), or a folder of them ({@code
 * companion.secrets}, systemd's credentials), each file called like its setting.
 */
final class SecretFiles {
  static final String FOLDER = "companion.secrets";
  private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

  /** What puts files there for one process only sets rights of its own. */
  private static final Path PLATFORM = Path.of("/run/secrets");

  private static final String ENDING = "_FILE";

  /** A setting itself, and no pointer to one. */
  private static final Set<String> SETTINGS_OF_THEIR_OWN =
      Set.of("COMPANION_KEYS_FILE", "COMPANION_AUDIT_KEY_FILE");

  private static final long LARGEST = 64 * 1024;

  private final Map<String, String> values = new HashMap<>();
  private final List<Shortcoming> problems = new ArrayList<>();
  private final Optional<String> credentials;

  private SecretFiles(Optional<String> credentials) {
    this.credentials = credentials;
  }

  static SecretFiles read(Map<String, String> environment, Properties file) {
    var files = new SecretFiles(Optional.ofNullable(environment.get(CREDENTIALS)));
    files.credentials.ifPresent(folder -> files.readFolder(Path.of(folder)));
    Optional.ofNullable(environment.getOrDefault(name(FOLDER), file.getProperty(FOLDER)))
        .ifPresent(folder -> files.readFolder(Path.of(folder)));
    for (String key : file.stringPropertyNames()) files.readNamed(name(key), file.getProperty(key));
    environment.forEach(files::readNamed);
    return files;
  }

  /** By the setting's name in the environment. */
  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The names of all that were read. */
  Set<String> names() {
    return values.keySet();
  }

  /** What is wrong with them; never their content. */
  List<Shortcoming> problems() {
    return problems;
  }

  static String name(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private void readFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted()
          .forEach(path -> read(name(path.getFileName().toString()), path));
    } catch (IOException e) {
      problem(FOLDER, "the folder " + folder + " cannot be read: " + kind(e));
    }
  }

  private void readNamed(String name, String path) {
    if (name.endsWith(ENDING) && !SETTINGS_OF_THEIR_OWN.contains(name) && isOurs(name))
      read(name.substring(0, name.length() - ENDING.length()), Path.of(path));
  }

  /** Whether a name of the environment is one of the product's. */
  static boolean isOurs(String name) {
    return name.matches("(COMPANION|DATABASE|HOSPITAL|ADMIN|TWILIO|SMTP|SPEECH|UNDERSTANDING)_.*");
  }

  private void read(String name, Path path) {
    try {
      if (Files.size(path) > LARGEST) problem(key(name), path + " is larger than any setting");
      else {
        values.put(name, Files.readString(path).strip());
        if (openToOthers(path))
          problem(key(name), path + " can be read by everybody on this machine: chmod 600 " + path);
      }
    } catch (IOException e) {
      problem(key(name), path + " cannot be read: " + kind(e));
    }
  }

  /** Whether more than the owner and its group may read it. Where there are no such rights: no. */
  static boolean isOpenToOthers(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
  }

  private boolean openToOthers(Path path) throws IOException {
    Path real = path.toAbsolutePath().normalize();
    return isOpenToOthers(path)
        && !real.startsWith(PLATFORM)
        && credentials.filter(folder -> real.startsWith(Path.of(folder))).isEmpty();
  }

  private static String kind(IOException e) {
    return e.getClass().getSimpleName();
  }

  private void problem(String key, String what) {
    problems.add(Shortcoming.invalid(key, what));
  }
}
