package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.access.Sight;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/**
 * A clinician says something into a call that goes on. It is on record, under their name, before
 * the patient hears it ({@code telephony.call.SpeakIn}); how far they heard it is kept by {@link
 * StreamRecord}.
 */
@Dependent
public class Interjections {
  private final HospitalScope scope;
  private final Calls calls;
  private final Sight sight;
  private final CallRecord record;

  @Inject
  Interjections(HospitalScope scope, Calls calls, Sight sight, CallRecord record) {
    this.scope = scope;
    this.calls = calls;
    this.sight = sight;
    this.record = record;
  }

  /** Where wanting to say something leads. */
  public sealed interface Wished {
    /** It is to be said. */
    record OnRecord(Utterance.Place place) implements Wished {}

    /** Nothing is on record. */
    enum Refused implements Wished {
      NO_SUCH_CALL,
      /** Nobody is on the line, or a machine is. */
      NOT_ANSWERED,
      ALREADY_OVER
    }
  }

  /**
   * Puts the words behind what was said last.
   *
   * @throws org.carecompanion.clinical.access.RestrictedPatient if the patient's words are closed
   *     to this caller: nobody speaks into a conversation that they may not read
   */
  @Allowed(Role.CLINICIAN)
  public Wished keep(Caller caller, CallId id, TypedWords words) {
    return scope.call(
        caller.hospital().value(),
        () ->
            calls
                .lock(id)
                .map(call -> keep(caller, call, words))
                .orElse(Wished.Refused.NO_SUCH_CALL));
  }

  private Wished keep(Caller caller, Call call, TypedWords words) {
    sight.mustBeOpen(caller, call.patient());
    if (call.ended()) return Wished.Refused.ALREADY_OVER;
    if (call.status() != CallStatus.IN_PROGRESS || call.silenced())
      return Wished.Refused.NOT_ANSWERED;
    Utterance.Place place = next(call);
    calls.add(Utterance.typed(call.id(), place, words, caller.actor(), record.now()));
    record.done(caller, call, Action.SPOKE_IN);
    return new Wished.OnRecord(place);
  }

  /** The patient's words open a turn: what is typed never takes their place. */
  private Utterance.Place next(Call call) {
    int last =
        calls.transcript(call.id()).stream()
            .filter(said -> said.turn() == call.turn())
            .mapToInt(Utterance::position)
            .max()
            .orElse(0);
    return new Utterance.Place(call.turn(), last + 1);
  }
}
