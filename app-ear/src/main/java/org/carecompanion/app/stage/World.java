package org.carecompanion.app.stage;

import java.util.List;

/**
 * The simulated outside world.
 *
 * @param speed simulated seconds in a real one
 * @param loadPatients how many well patients are added to those with a story
 */
public record World(double speed, int loadPatients) {
  public World {
    if (speed <= 0) throw new IllegalArgumentException("speed is more than 0");
    if (loadPatients < 0) throw new IllegalArgumentException("load patients are 0 or more");
  }

  List<String> patientOptions() {
    return loadPatients == 0 ? List.of() : List.of("--load", Integer.toString(loadPatients));
  }
}
