package org.carecompanion.app.stage;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the simulator is, for every command that starts one beside the product. */
public final class SimulatorOption {
  @Option(
      names = "--simulator",
      paramLabel = "JAR",
      description = "the simulator (default: simulator.jar beside companion.jar)")
  private Optional<Path> jar = Optional.empty();

  public Programs with(Path product) {
    return new Programs(product, jar.orElse(product.resolveSibling("simulator.jar")));
  }
}
