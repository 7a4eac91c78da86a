package org.carecompanion.telephony.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.checkin.Interjections;
import org.carecompanion.clinical.checkin.Interjections.Wished;
import org.carecompanion.clinical.checkin.StreamRecord;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/**
 * Says a clinician's typed words into a call of this node, when what is being said has been said.
 * They are on record before; words that could not be said are on record as not heard
 * (docs/decisions/0040-speaking-into-a-call.md).
 */
@Dependent
public class SpeakIn {
  private final Interjections interjections;
  private final StreamRecord record;
  private final LiveCalls live;

  @Inject
  SpeakIn(Interjections interjections, StreamRecord record, LiveCalls live) {
    this.interjections = interjections;
    this.record = record;
    this.live = live;
  }

  /** What came of wanting something said. */
  public enum SpokenIn {
    /** It is said next. */
    DONE,
    NO_SUCH_CALL,
    /** Nobody is on the line, or a machine is. */
    NOT_ANSWERED,
    ALREADY_OVER,
    /** Its sound does not run through this node, or does no longer. */
    NOT_HERE
  }

  /**
   * @throws org.carecompanion.clinical.access.RestrictedPatient if the patient's words are closed
   *     to this caller
   */
  @Allowed(Role.CLINICIAN)
  public SpokenIn say(Caller caller, CallId call, TypedWords words) {
    return switch (interjections.keep(caller, call, words)) {
      case Wished.Refused refused ->
          switch (refused) {
            case NO_SUCH_CALL -> SpokenIn.NO_SUCH_CALL;
            case NOT_ANSWERED -> SpokenIn.NOT_ANSWERED;
            case ALREADY_OVER -> SpokenIn.ALREADY_OVER;
          };
      case Wished.OnRecord kept -> {
        if (live.say(call, kept.place(), words)) yield SpokenIn.DONE;
        record.heard(caller.hospital(), call, kept.place(), 0);
        yield SpokenIn.NOT_HERE;
      }
    };
  }
}
