package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.checkin.CallStops;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/**
 * Ends a call on somebody's wish. The wish is on record before the carrier is asked; if the carrier
 * does not confirm it, {@link CallStopper} asks on and, after a while, a person is told.
 */
@Dependent
public class CallControl {
  private final CallStops stops;
  private final CallStopper stopper;

  @Inject
  CallControl(CallStops stops, CallStopper stopper) {
    this.stops = stops;
    this.stopper = stopper;
  }

  /** What came of wanting a call not to take place. */
  public enum Canceled {
    /** It has ended, and nobody was spoken to. */
    DONE,
    /** Somebody is on the line; hanging up is another wish. */
    ALREADY_ANSWERED,
    ALREADY_OVER,
    /** The carrier has not confirmed it; it is asked on. */
    NOT_CONFIRMED,
    NO_SUCH_CALL
  }

  /** What came of wanting the line cut. */
  public enum HungUp {
    DONE,
    /** Nobody is on the line; canceling is another wish. */
    NOT_ANSWERED,
    ALREADY_OVER,
    /** The carrier has not confirmed it; it is asked on. */
    NOT_CONFIRMED,
    NO_SUCH_CALL
  }

  /** Nobody is to be spoken to. A call not yet dialed never is, one that rings stops ringing. */
  @Allowed({Role.CLINICIAN, Role.PROGRAM})
  public Canceled cancel(Caller caller, CallId call) {
    return switch (stops.cancel(caller, call)) {
      case NO_SUCH_CALL -> Canceled.NO_SUCH_CALL;
      case ALREADY_OVER, NOT_ANSWERED -> Canceled.ALREADY_OVER;
      case NEVER_DIALED -> Canceled.DONE;
      case ALREADY_ANSWERED -> Canceled.ALREADY_ANSWERED;
      case ON_RECORD ->
          switch (stopper.ask(caller.hospital(), call)) {
            case CANCELED -> Canceled.DONE;
            case OVER -> Canceled.ALREADY_OVER;
            case ANSWERED -> Canceled.ALREADY_ANSWERED;
            case NOT_CONFIRMED -> Canceled.NOT_CONFIRMED;
          };
    };
  }

  /** The line is cut while somebody is on it. What was said so far is kept. */
  @Allowed({Role.CLINICIAN, Role.PROGRAM})
  public HungUp hangUp(Caller caller, CallId call) {
    return switch (stops.hangUp(caller, call)) {
      case NO_SUCH_CALL -> HungUp.NO_SUCH_CALL;
      case ALREADY_OVER -> HungUp.ALREADY_OVER;
      case NOT_ANSWERED, ALREADY_ANSWERED, NEVER_DIALED -> HungUp.NOT_ANSWERED;
      case ON_RECORD ->
          switch (stopper.ask(caller.hospital(), call)) {
            case CANCELED, OVER -> HungUp.DONE;
            case ANSWERED, NOT_CONFIRMED -> HungUp.NOT_CONFIRMED;
          };
    };
  }
}
