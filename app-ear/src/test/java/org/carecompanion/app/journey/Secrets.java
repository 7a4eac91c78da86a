package org.carecompanion.app.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every secret a started product was given or made itself, and where secrets must not be seen. */
final class Secrets {
  private static final Pattern KEY = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]{20,})\"");
  private static final Pattern TOKEN = Pattern.compile("SIM_AUTH_TOKEN=([0-9a-f]{32})");
  private static final int SHORTEST = 10;

  /** The files that secrets are kept in; nothing else may hold one. */
  static final List<String> KEPT_IN =
      List.of("secrets/", "demo/api-key", "demo/logins.json", "demo/metrics-token");

  private final Path home;

  Secrets(Path home) {
    this.home = home;
  }

  List<String> all() throws IOException {
    List<String> secrets = new ArrayList<>();
    secrets.add(Files.readString(home.resolve("demo/api-key")).strip());
    secrets.add(Files.readString(home.resolve("demo/metrics-token")).strip());
    new ObjectMapper()
        .readTree(home.resolve("demo/logins.json").toFile())
        .findValuesAsText("password")
        .forEach(secrets::add);
    try (Stream<Path> files = Files.list(home.resolve("secrets"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file).strip();
        if (text.startsWith("{")) KEY.matcher(text).results().forEach(k -> secrets.add(k.group(1)));
        else if (!text.isEmpty()) secrets.add(text);
      }
    }
    secrets.add(carriersToken());
    if (secrets.stream().anyMatch(secret -> secret.length() < SHORTEST))
      throw new AssertionError("a secret of fewer than %d letters".formatted(SHORTEST));
    return secrets;
  }

  /** The simulator was given it in its environment, as the product was. */
  private static String carriersToken() {
    return ProcessHandle.current()
        .descendants()
        .flatMap(process -> read(process, "environ").stream())
        .flatMap(environment -> TOKEN.matcher(environment).results())
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no simulator has a token"));
  }

  /** Command lines of everything that was started, as any user of the machine sees them. */
  static List<String> commandLines() {
    return ProcessHandle.current()
        .descendants()
        .flatMap(process -> read(process, "cmdline").stream())
        .toList();
  }

  private static Optional<String> read(ProcessHandle process, String what) {
    try {
      Path file = Path.of("/proc", Long.toString(process.pid()), what);
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException ended) {
      return Optional.empty();
    }
  }

  /** Names and stacks of every thread. */
  static String threads(ProcessHandle product) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(product.pid()),
                "Thread.print")
            .redirectErrorStream(true)
            .start();
    String dump = new String(jcmd.getInputStream().readAllBytes());
    if (!jcmd.waitFor(30, TimeUnit.SECONDS)) jcmd.destroyForcibly();
    return dump;
  }
}
