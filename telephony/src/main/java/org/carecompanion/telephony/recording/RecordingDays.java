package org.carecompanion.telephony.recording;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * Sees to it that every hospital has its daily look at recordings whose time is over, and that what
 * a node was recording when it died is put together.
 */
@ApplicationScoped
public class RecordingDays {
  @Inject private AcrossHospitals across;
  @Inject private HospitalScope scope;
  @Inject private RecordingRetention retention;
  @Inject private StreamRecordings streams;

  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready) {
    for (UUID hospital : across.hospitals())
      scope.run(hospital, () -> schedule(new HospitalId(hospital)));
  }

  private void schedule(HospitalId hospital) {
    retention.schedule(hospital);
    streams.finishAll(hospital);
  }
}
