package org.carecompanion.simulator;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar simulator.jar}: a phone company and its patients. */
@Command(
    name = "simulator",
    description = "A pretend phone company whose numbers are simulated patients.",
    mixinStandardHelpOptions = true,
    subcommands = {ServeCommand.class, PatientsCommand.class})
public final class Simulator {
  private Simulator() {}

  public static void main(String[] arguments) {
    // small answers must leave at once: without this the platform's server waits for the peer's ack
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // below what servers allow, so that no request goes out on a connection that is just being
    // closed
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    // the gRPC server in plain Java: no native library to unpack, and no warnings about either
    System.setProperty("io.grpc.netty.shaded.io.netty.transport.noNative", "true");
    System.setProperty("io.grpc.netty.shaded.io.netty.noUnsafe", "true");
    System.exit(commandLine().execute(arguments));
  }

  /** A problem with what the user gave is one line for them, not a stack trace. */
  static CommandLine commandLine() {
    return new CommandLine(new Simulator())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (problem, command, result) -> {
              command.getErr().println(command.getColorScheme().errorText(problem.getMessage()));
              return CommandLine.ExitCode.SOFTWARE;
            });
  }
}
