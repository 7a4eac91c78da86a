package org.carecompanion.telephony.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.clinical.conversation.Listening;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.room.Room;

/**
 * Whether a call that somebody has just answered is held at all. One that is not ends at once, with
 * a person who calls back; one that has begun is never refused.
 */
@Dependent
public class CallAdmission {
  private static final String NO_ROOM = "no_room";

  private final HospitalScope scope;
  private final Calls calls;
  private final CallEnds ends;
  private final Room room;

  @Inject
  CallAdmission(HospitalScope scope, Calls calls, CallEnds ends, Room room) {
    this.scope = scope;
    this.calls = calls;
    this.ends = ends;
    this.room = room;
  }

  /**
   * What is said to whoever is refused; empty if the call is held. Asked twice it says the same.
   * Inside no scope.
   */
  public Optional<Answer> refusal(LineAccess line, CallId id) {
    return scope.call(
        line.hospital().value(),
        () -> {
          Optional<Call> call = calls.lock(id);
          if (call.filter(CallAdmission::hasNotBegun).isPresent())
            room.lack().ifPresent(lack -> refuse(line, id, lack));
          return call.filter(CallAdmission::wasRefused).map(refused -> sorry(line));
        });
  }

  /** What was said to who was refused already. Inside no scope. */
  public Optional<Answer> refused(LineAccess line, CallId id) {
    return scope.call(
        line.hospital().value(),
        () -> calls.find(id).filter(CallAdmission::wasRefused).map(refused -> sorry(line)));
  }

  /** What is said to somebody whom no thread can take; asks no database and waits for no thread. */
  public Optional<Answer> noThread(LineAccess line) {
    return room.noThreads() ? Optional.of(sorry(line)) : Optional.empty();
  }

  private static boolean hasNotBegun(Call call) {
    return !call.ended()
        && call.state().isEmpty()
        && call.voicemail().isEmpty()
        && call.sound().streams() == 0
        && call.sound().fallback().isEmpty();
  }

  private static boolean wasRefused(Call call) {
    return call.ended() && call.outcomeReason().filter(NO_ROOM::equals).isPresent();
  }

  private void refuse(LineAccess line, CallId id, Room.Lack lack) {
    Figures.count(Figure.CALLS_REFUSED, lack.label());
    ends.refused(line.hospital(), id, NO_ROOM);
  }

  private static Answer sorry(LineAccess line) {
    var caller = line.caller();
    String words = LineWords.noRoom(caller.hospitalName(), caller.help().emergencyNumber());
    var saying = new Saying(NO_ROOM, words, Saying.Content.FIXED);
    return new Answer(0, List.of(saying), Listening.NOTHING, Answer.Then.HANG_UP);
  }
}
