package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.carecompanion.db.scope.HospitalScope;
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

  /** Keeps how a turn went; told twice, the later counts, but what was heard once stays heard. */
  public void went(HospitalId hospital, CallId id, OnTheLine how) {
    scope.run(hospital.value(), () -> write(hospital, id, how));
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
                      record.changed(hospital, id);
                    }));
  }

  /** Of one thing said: so many characters of it were heard. */
  public void heard(HospitalId hospital, CallId id, Utterance.Place place, int characters) {
    scope.run(
        hospital.value(),
        () ->
            calls
                .saidAt(id, place)
                .ifPresent(
                    said -> {
                      said.heardTo(characters);
                      record.changed(hospital, id);
                    }));
  }

  private void write(HospitalId hospital, CallId call, OnTheLine how) {
    List<Utterance> turn = calls.turn(call, how.turn());
    for (Utterance each : turn) {
      int place = each.position();
      if (place == 0) theirs(each, how);
      else if (place <= how.heard().size()) each.heardTo(how.heard().get(place - 1));
    }
    if (!turn.isEmpty()) record.changed(hospital, call);
  }

  private static void theirs(Utterance theirs, OnTheLine how) {
    how.answered().ifPresent(theirs::answeredAfter);
    if (how.by() == OnTheLine.By.BARGE_IN) theirs.bargeIn();
  }
}
