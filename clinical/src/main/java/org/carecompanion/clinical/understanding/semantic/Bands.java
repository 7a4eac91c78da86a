package org.carecompanion.clinical.understanding.semantic;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Optional;
import org.carecompanion.clinical.understanding.DataFile;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * From which likeness on a clause is a finding, surely or perhaps. The numbers are calibrated
 * ({@code docs/semantic.md}), not chosen.
 *
 * @param closeness nothing that lies farther from every sign is one
 * @param present conviction from which on it is surely so
 * @param uncertain conviction from which on it may be so
 * @param danger conviction from which on it surely threatens life, where signs of anything less
 *     speak against it
 */
record Bands(double closeness, double present, double uncertain, double danger) {
  Bands {
    if (!(uncertain <= present)) {
      throw new IllegalArgumentException("uncertain begins at " + uncertain + ", above present");
    }
  }

  static Bands bundled() {
    return DataFile.yaml("exemplars/bands.yaml", new TypeReference<>() {});
  }

  Optional<FindingStatus> status(Likeness likeness) {
    if (likeness.closeness() < closeness || likeness.conviction() < uncertain) {
      return Optional.empty();
    }
    return Optional.of(
        likeness.conviction() < present ? FindingStatus.UNCERTAIN : FindingStatus.PRESENT);
  }

  /** Whether what was sought among dangers alone is one. */
  boolean endangers(Likeness likeness) {
    return likeness.closeness() >= closeness && likeness.conviction() >= danger;
  }
}
