package org.carecompanion.app.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.db.open.DataFolder;

/**
 * The server's directory, made anew at every start: whatever it remembered of its last run (ports,
 * deployments) is stale by definition. Its log stays.
 */
final class ServerFiles {
  private final DataFolder folder;
  private long linesBefore;

  ServerFiles(DataFolder folder) {
    this.folder = folder;
  }

  /** The one being written; older ones are numbered upwards. */
  Path log() {
    return folder.logs().resolve("server-0.log");
  }

  /** Options for a server on this port that joins no cluster and calls nobody. */
  List<String> prepare(int port) throws IOException {
    Path directory = folder.run().resolve("server");
    linesBefore = linesLogged();
    DataFolder.deleteAll(directory);
    Files.createDirectories(directory);
    Path logging = directory.resolve("logging.properties");
    Files.writeString(logging, logging());
    return List.of(
        "--rootdir",
        directory.toString(),
        "--port",
        Integer.toString(port),
        // not --nocluster: that still opens a cluster port to everyone, and keeps to itself
        "--nohazelcast",
        "--disablephonehome",
        "--logproperties",
        logging.toString());
  }

  /** What libraries print goes beside the log; the terminal is for what a person wants to know. */
  void redirectConsole() throws IOException {
    var file =
        new PrintStream(
            Files.newOutputStream(folder.logs().resolve("server-console.log")), true, UTF_8);
    System.setOut(file);
    System.setErr(file);
  }

  /** The errors of this start, for a person who wants to know why there was none. */
  String complaints() throws IOException {
    List<String> errors;
    try (Stream<String> lines = Files.lines(log())) {
      errors = lines.skip(linesBefore).filter(line -> line.contains(" level=SEVERE ")).toList();
    }
    return "%s\n(all of it: %s)".formatted(String.join("\n", errors), log());
  }

  /**
   * 10 MB a file, ten files; the console shows only what the launcher says. Left out: boot commands
   * that worked, expired certificates of the server's own trust store, and what a web application
   * leaves in memory when the whole process is about to end.
   */
  private String logging() {
    return """
        handlers=java.util.logging.FileHandler
        java.util.logging.FileHandler.pattern=%s
        java.util.logging.FileHandler.append=true
        java.util.logging.FileHandler.limit=10485760
        java.util.logging.FileHandler.count=10
        java.util.logging.FileHandler.formatter=org.carecompanion.app.boot.LogLine
        .level=INFO
        fish.payara.boot.runtime.level=WARNING
        javax.enterprise.system.security.ssl.level=SEVERE
        jakarta.enterprise.web.util.level=OFF
        """
        .formatted(pattern());
  }

  private long linesLogged() throws IOException {
    if (!Files.exists(log())) return 0;
    try (Stream<String> lines = Files.lines(log())) {
      return lines.count();
    }
  }

  private String pattern() {
    String place = folder.logs().toString().replace("%", "%%");
    return (place + "/server-%g.log").replace("\\", "\\\\");
  }
}
