package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.hospital.HospitalId;

/** The facade for everything that ends a call. Each is safe to say twice: the first end counts. */
@Dependent
public class CallEnds {
  /** Due a little after a placed call has ended; the phone line's side does it. */
  public static final JobKind COST = new JobKind("call-cost");

  private final HospitalScope scope;
  private final Calls calls;
  private final Consents consents;
  private final EndWriter writer;
  private final CallRecord record;

  @Inject
  CallEnds(
      HospitalScope scope, Calls calls, Consents consents, EndWriter writer, CallRecord record) {
    this.scope = scope;
    this.calls = calls;
    this.consents = consents;
    this.writer = writer;
    this.record = record;
  }

  public void lineEnded(HospitalId hospital, CallId call, LineEnd end) {
    locked(hospital, call, c -> writer.lineEnded(hospital, c, end));
  }

  /**
   * @param reason the gate's rule or the carrier's code
   */
  public void notPlaced(HospitalId hospital, CallId call, String reason) {
    locked(hospital, call, c -> writer.notPlaced(hospital, c, reason));
  }

  /**
   * @param reason a code
   */
  public void interrupted(HospitalId hospital, CallId call, String reason) {
    locked(hospital, call, c -> writer.interrupted(hospital, c, reason));
  }

  /**
   * Somebody answered, and nothing was begun: they were promised a person.
   *
   * @param reason a code
   */
  public void refused(HospitalId hospital, CallId call, String reason) {
    locked(hospital, call, c -> writer.refused(hospital, c, reason));
  }

  /**
   * The call broke off by trouble on our side, whatever it looked like from the line: ends it if it
   * has no end yet, and leaves it to a person in any case.
   *
   * @param reason a code
   */
  public void brokeOff(HospitalId hospital, CallId id, String reason) {
    scope.run(
        hospital.value(),
        () ->
            calls
                .lock(id)
                .ifPresent(
                    call -> {
                      if (call.ended())
                        record.followUp(hospital, call, FollowUpKind.INTERRUPTED_CALL, reason);
                      else writer.interrupted(hospital, call, reason);
                    }));
  }

  /**
   * The carrier says that the line is over, and nobody had told us: while we were away, or because
   * its report was lost.
   */
  public void foundEnded(HospitalId hospital, CallId call, LineEnd end) {
    locked(hospital, call, c -> writer.foundEnded(hospital, c, end));
  }

  /**
   * It cannot be told whether the carrier placed the call: somebody must look, nothing is dialed
   * again by itself.
   */
  public void unknown(HospitalId hospital, CallId call) {
    locked(
        hospital,
        call,
        c -> record.followUp(hospital, c, FollowUpKind.UNKNOWN_ATTEMPT, "carrier_did_not_answer"));
  }

  /** The message to the machine was said to its end. */
  public void voicemailSaid(HospitalId hospital, CallId call) {
    locked(
        hospital,
        call,
        c -> {
          if (c.voicemail().isEmpty()) return;
          c.leftVoicemail();
          writer.notReached(hospital, c, CallOutcome.VOICEMAIL_LEFT);
        });
  }

  /** What to do with a machine that answered. */
  public enum Voicemail {
    /** The patient agreed to a message: hospital's name and number, nothing else. */
    LEAVE_MESSAGE,
    HANG_UP,
    /** A person has already proved who they are, whatever the detector thinks: go on. */
    GO_ON
  }

  /**
   * The carrier heard a machine. Nothing more is asked; with no message to leave, the call ends as
   * not reached. Nothing changes if a person is already talking with us.
   */
  public Voicemail voicemail(HospitalId hospital, CallId id) {
    return scope.call(
        hospital.value(),
        () -> {
          Optional<Call> call = calls.lock(id).filter(c -> !c.ended());
          if (call.isEmpty() || call.get().silenced() || identified(call.get()))
            return Voicemail.GO_ON;
          boolean agreed =
              consents
                  .inForce(call.get().patient(), ConsentKind.VOICEMAIL, call.get().number())
                  .isPresent();
          if (agreed) call.get().leaveVoicemail();
          else writer.notReached(hospital, call.get(), CallOutcome.VOICEMAIL_NOT_LEFT);
          return agreed ? Voicemail.LEAVE_MESSAGE : Voicemail.HANG_UP;
        });
  }

  private static boolean identified(Call call) {
    return call.state()
        .map(ConversationJson::read)
        .filter(state -> state.identity().held())
        .isPresent();
  }

  private void locked(HospitalId hospital, CallId call, Consumer<Call> end) {
    scope.run(hospital.value(), () -> calls.lock(call).filter(c -> !c.ended()).ifPresent(end));
  }
}
