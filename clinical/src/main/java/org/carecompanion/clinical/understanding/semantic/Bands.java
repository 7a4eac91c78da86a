package org.carecompanion.clinical.understanding.semantic;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.clinical.understanding.DataFile;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * From which likeness on a clause is a finding, surely or perhaps. The numbers are calibrated
 * ({@code docs/semantic.md}), not chosen.
 *
 * @param closeness nothing that lies farther from every sign is one
 * @param others for concepts without a band of their own
 */
record Bands(double closeness, Band others, Map<Concept, Band> own) {
  /** Leads from which on a clause is present, and from which on it is uncertain. */
  record Band(double present, double uncertain) {
    Band {
      if (!(uncertain <= present)) {
        throw new IllegalArgumentException("uncertain begins at " + uncertain + ", above present");
      }
    }
  }

  private record Page(double closeness, Band others, Map<String, Band> concepts) {}

  Bands {
    own = Map.copyOf(own);
  }

  static Bands bundled() {
    Page page = DataFile.yaml("exemplars/bands.yaml", new TypeReference<>() {});
    Map<Concept, Band> own = new EnumMap<>(Concept.class);
    page.concepts()
        .forEach(
            (code, band) ->
                own.put(
                    Concept.ofCode(code)
                        .orElseThrow(
                            () -> new IllegalStateException("bands.yaml: no concept " + code)),
                    band));
    return new Bands(page.closeness(), page.others(), own);
  }

  Optional<FindingStatus> status(Likeness likeness) {
    Band band = own.getOrDefault(likeness.nearest().concept(), others);
    if (likeness.closeness() < closeness || likeness.lead() < band.uncertain()) {
      return Optional.empty();
    }
    return Optional.of(
        likeness.lead() < band.present() ? FindingStatus.UNCERTAIN : FindingStatus.PRESENT);
  }
}
