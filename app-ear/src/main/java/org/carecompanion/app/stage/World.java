package org.carecompanion.app.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The simulated outside world.
 *
 * @param speed simulated seconds in a real one; sound is real, so {@link LineMode#stream} has 1
 * @param loadPatients how many well patients are added to those with a story
 * @param redFlags how many patients are added who say something urgent
 * @param vendorDelay how long speech vendors think before every answer, where there are load
 *     patients
 */
public record World(
    double speed, int loadPatients, int redFlags, LineMode mode, Duration vendorDelay) {
  /**
   * After so much silence their recogniser gives its final words when the product is measured:
   * later than the pauses that end most answers (docs/audio.md), so that they are what the product
   * waits for, and its own share begins with them.
   */
  public static final Duration MEASURED_SILENCE = Duration.ofMillis(1500);

  public World {
    if (speed <= 0) throw new IllegalArgumentException("speed is more than 0");
    if (loadPatients < 0 || redFlags < 0)
      throw new IllegalArgumentException("added patients are 0 or more");
    if (mode == LineMode.stream && speed != 1)
      throw new IllegalArgumentException("sound is heard at real pace");
    if (vendorDelay.isNegative()) throw new IllegalArgumentException("a delay is 0 or more");
  }

  public World(double speed, int loadPatients, int redFlags, LineMode mode) {
    this(speed, loadPatients, redFlags, mode, Duration.ZERO);
  }

  public World(double speed, int loadPatients, int redFlags) {
    this(speed, loadPatients, redFlags, LineMode.gather);
  }

  public World(double speed, int loadPatients) {
    this(speed, loadPatients, 0);
  }

  List<String> patientOptions() {
    List<String> options = new ArrayList<>();
    if (loadPatients > 0) options.addAll(List.of("--load", Integer.toString(loadPatients)));
    if (redFlags > 0) options.addAll(List.of("--red-flags", Integer.toString(redFlags)));
    return options;
  }

  /** Making espeak-ng's sound would take the core that measures. */
  List<String> voiceOptions() {
    return loadPatients == 0
        ? List.of()
        : List.of(
            "--voice",
            "buzz",
            "--vendor-delay-ms",
            Long.toString(vendorDelay.toMillis()),
            "--silence-ms",
            Long.toString(MEASURED_SILENCE.toMillis()));
  }
}
