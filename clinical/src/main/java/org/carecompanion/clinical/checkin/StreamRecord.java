package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * The facade for what only a call knows whose sound runs through us: what was heard of it, and how
 * long it took.
 */
@Dependent
public class StreamRecord {
  private final HospitalScope scope;
  private final Calls calls;
  private final CallRecord record;

  @Inject
  StreamRecord(HospitalScope scope, Calls calls, CallRecord record) {
    this.scope = scope;
    this.calls = calls;
    this.record = record;
  }

  /** Keeps how a turn went; told twice, the later counts. */
  public void went(HospitalId hospital, CallId id, OnTheLine how) {
    scope.run(hospital.value(), () -> calls.find(id).ifPresent(call -> write(hospital, call, how)));
  }

  private void write(HospitalId hospital, Call call, OnTheLine how) {
    said(call, how.turn(), 0)
        .ifPresent(
            theirs -> {
              how.answered().ifPresent(theirs::answeredAfter);
              if (how.by() == OnTheLine.By.BARGE_IN) theirs.bargeIn();
            });
    for (int i = 0; i < how.heard().size(); i++) {
      int characters = how.heard().get(i);
      said(call, how.turn(), i + 1).ifPresent(ours -> ours.heardTo(characters));
    }
    record.changed(hospital, call);
  }

  private Optional<Utterance> said(Call call, int turn, int position) {
    return calls.saidAt(call.id(), new Utterance.Place(turn, position));
  }
}
