package org.carecompanion.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.carecompanion.simulator.google.GoogleServices;
import org.carecompanion.simulator.sound.Recogniser;
import org.carecompanion.simulator.sound.Speaker;
import picocli.CommandLine.Option;

/** Which speech vendors are played, where, and how everybody sounds. */
final class SpeechOptions {
  @Option(
      names = "--google-port",
      paramLabel = "PORT",
      description =
          "serves Google's speech services (gRPC, not encrypted) there; 0 takes a free one")
  private Optional<Integer> google = Optional.empty();

  @Option(
      names = "--azure-port",
      paramLabel = "PORT",
      description = "serves Azure's voice endpoint there; 0 takes a free one")
  private Optional<Integer> azure = Optional.empty();

  @Option(
      names = "--vendor-delay-ms",
      paramLabel = "MS",
      description = "how long these vendors think before every answer (default: ${DEFAULT-VALUE})")
  private int delayMillis = 0;

  @Option(
      names = "--silence-ms",
      paramLabel = "MS",
      description =
          "after so much silence their recogniser gives its final result (default:"
              + " ${DEFAULT-VALUE})")
  private long silenceMillis = Recogniser.USUAL_SILENCE.toMillis();

  @Option(
      names = "--voice",
      paramLabel = "KIND",
      description = "espeak or buzz (default: espeak-ng's voice if it is installed, else a buzz)")
  private Optional<Speaker.Kind> voice = Optional.empty();

  SpeechVendors.Settings settings(String azureKey) {
    return new SpeechVendors.Settings(
        port(google),
        port(azure),
        new GoogleServices.Pace(Duration.ofMillis(delayMillis), Duration.ofMillis(silenceMillis)),
        azureKey);
  }

  Speaker speaker() {
    return new Speaker(voice.orElseGet(Speaker::bestKind));
  }

  private static OptionalInt port(Optional<Integer> port) {
    return port.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
