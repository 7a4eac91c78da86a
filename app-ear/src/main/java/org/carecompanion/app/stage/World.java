package org.carecompanion.app.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * The simulated outside world.
 *
 * @param speed simulated seconds in a real one; sound is real, so {@link LineMode#stream} has 1
 * @param loadPatients how many well patients are added to those with a story
 * @param redFlags how many patients are added who say something urgent
 */
public record World(double speed, int loadPatients, int redFlags, LineMode mode) {
  public World {
    if (speed <= 0) throw new IllegalArgumentException("speed is more than 0");
    if (loadPatients < 0 || redFlags < 0)
      throw new IllegalArgumentException("added patients are 0 or more");
    if (mode == LineMode.stream && speed != 1)
      throw new IllegalArgumentException("sound is heard at real pace");
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
}
