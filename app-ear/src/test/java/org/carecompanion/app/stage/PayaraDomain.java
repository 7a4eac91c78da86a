package org.carecompanion.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carecompanion.db.open.DataFolder;

/** The domain of a Payara Server as it ships, on ports that are free here. */
record PayaraDomain(int port, int adminPort, Path said) {
  private static final Path PAYARA = Path.of("target/payara6").toAbsolutePath();
  private static final Path DOMAIN = PAYARA.resolve("glassfish/domains/domain1");

  static PayaraDomain fresh(Path said) throws IOException {
    Path shipped = PAYARA.resolve("domain.xml.shipped");
    Path configuration = DOMAIN.resolve("config/domain.xml");
    if (!Files.exists(shipped)) Files.copy(configuration, shipped);
    for (String made : List.of("secrets", "applications", "generated", "osgi-cache", "logs"))
      DataFolder.deleteAll(DOMAIN.resolve(made));
    var domain = new PayaraDomain(freePort(), freePort(), said);
    String xml =
        Files.readString(shipped)
            .replace("port=\"8080\"", "port=\"" + domain.port() + "\"")
            .replace("port=\"4848\"", "port=\"" + domain.adminPort() + "\"")
            .replace("value=\"7676\"", "value=\"" + freePort() + "\"");
    for (int other : List.of(8181, 3700, 3820, 3920, 8686))
      xml = xml.replace("port=\"" + other + "\"", "port=\"" + freePort() + "\"");
    Files.writeString(configuration, xml);
    return domain;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Everything the server was told, as one text. */
  String settings() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(DOMAIN.resolve("secrets"))) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        all.append(Files.readString(file)).append('\n');
    }
    return all.toString();
  }

  /** Runs lines of a shell, each of which must go well. */
  void run(Path folder, String lines, int seconds) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-euxc", lines)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
    String java = System.getProperty("java.home");
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(Surroundings.with(Map.of()));
    environment.put("PATH", java + "/bin:" + System.getenv("PATH"));
    environment.put("AS_JAVA", java);
    environment.put("PAYARA", PAYARA.toString());
    environment.put("AS_ADMIN_PORT", Integer.toString(adminPort));
    Process process = builder.start();
    boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
    if (!ended) process.destroyForcibly();
    assertThat(ended && process.exitValue() == 0)
        .as("these steps go well. They said:\n" + Files.readString(said))
        .isTrue();
  }
}
