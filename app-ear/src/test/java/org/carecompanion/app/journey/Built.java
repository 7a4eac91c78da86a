package org.carecompanion.app.journey;

import java.io.IOException;
import java.nio.file.Path;
import org.carecompanion.app.stage.FreePort;
import org.carecompanion.app.stage.Programs;

/** What the build has just made, for journeys to start. */
final class Built {
  static final Path COMPANION_JAR = Path.of("target/companion.jar").toAbsolutePath();
  static final Path SIMULATOR_JAR = Path.of("../simulator/target/simulator.jar").toAbsolutePath();

  private Built() {}

  static Programs programs() {
    return new Programs(COMPANION_JAR, SIMULATOR_JAR);
  }

  static int freePort() throws IOException {
    return FreePort.find();
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
