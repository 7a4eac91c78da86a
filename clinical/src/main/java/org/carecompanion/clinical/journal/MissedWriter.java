package org.carecompanion.clinical.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.hospital.HospitalId;

/** Turns an entry into what a person sees: an urgent alert, a follow-up. Twice is as once. */
@Dependent
public class MissedWriter {
  private final HospitalScope scope;
  private final AcrossHospitals hospitals;
  private final CallEnds ends;
  private final Calls calls;
  private final UrgentRecord urgent;

  @Inject
  public MissedWriter(
      HospitalScope scope,
      AcrossHospitals hospitals,
      CallEnds ends,
      Calls calls,
      UrgentRecord urgent) {
    this.scope = scope;
    this.hospitals = hospitals;
    this.ends = ends;
    this.calls = calls;
    this.urgent = urgent;
  }

  void write(Entry entry) {
    Entry.Place place = entry.place();
    switch (entry.missed()) {
      case Missed.TurnLost lost -> ends.brokeOff(place.hospital(), place.call(), lost.code());
      case Missed.EndLost lost -> ends.brokeOff(place.hospital(), place.call(), lost.code());
      case Missed.UrgentWords words -> alarm(place, words.concept());
      case Missed.Overflow all -> hospitals.hospitals().forEach(h -> everyCall(h, entry.at()));
    }
  }

  private void alarm(Entry.Place place, Concept concept) {
    scope.run(
        place.hospital().value(),
        () ->
            calls
                .lock(place.call())
                .filter(call -> !urgent.known(call, place.turn(), concept))
                .ifPresent(
                    call -> {
                      urgent.write(place.hospital(), call, place.turn(), concept);
                      ends.brokeOff(place.hospital(), call.id(), "turn_lost");
                    }));
  }

  private void everyCall(UUID hospital, Instant since) {
    scope.run(
        hospital,
        () -> {
          for (Call call : calls.goingOnSince(since))
            ends.brokeOff(new HospitalId(hospital), call.id(), "journal_full");
        });
  }
}
