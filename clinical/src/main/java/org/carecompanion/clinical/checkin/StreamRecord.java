package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallSound;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * The facade for what only a call knows whose sound runs through us: what was heard of it, how long
 * it took, and how its line goes on.
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

  /**
   * From the carrier's next question on, it listens and speaks; the conversation is the same. To be
   * written before the stream is ended: the question follows at once.
   */
  public void goOnByGather(HospitalId hospital, CallId id, StreamFallback why) {
    changing(hospital, id, sound -> sound.gather(why));
  }

  /** Everything was said and heard: at its next question the carrier is told to hang up. */
  public void leaveTaken(HospitalId hospital, CallId id) {
    changing(hospital, id, CallSound::takeLeave);
  }

  private void changing(HospitalId hospital, CallId id, Consumer<CallSound> change) {
    scope.run(
        hospital.value(),
        () ->
            calls
                .lock(id)
                .ifPresent(
                    call -> {
                      change.accept(call.sound());
                      record.changed(hospital, call);
                    }));
  }

  /** Of one thing said: so many characters of it were heard. */
  public void heard(HospitalId hospital, CallId id, Utterance.Place place, int characters) {
    scope.run(
        hospital.value(),
        () ->
            calls
                .find(id)
                .ifPresent(
                    call -> {
                      said(call, place).ifPresent(said -> said.heardTo(characters));
                      record.changed(hospital, call);
                    }));
  }

  private void write(HospitalId hospital, Call call, OnTheLine how) {
    said(call, new Utterance.Place(how.turn(), 0))
        .ifPresent(
            theirs -> {
              how.answered().ifPresent(theirs::answeredAfter);
              if (how.by() == OnTheLine.By.BARGE_IN) theirs.bargeIn();
            });
    for (int i = 0; i < how.heard().size(); i++) {
      int characters = how.heard().get(i);
      said(call, new Utterance.Place(how.turn(), i + 1))
          .ifPresent(ours -> ours.heardTo(characters));
    }
    record.changed(hospital, call);
  }

  private Optional<Utterance> said(Call call, Utterance.Place place) {
    return calls.saidAt(call.id(), place);
  }
}
