package org.carecompanion.telephony.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.checkin.CallReader;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.telephony.outbound.CallControl;

/** Ends calls for programs, and tells how the call stands then. */
@Dependent
class CallStopping {
  private final CallControl control;
  private final CallReader reader;

  @Inject
  CallStopping(CallControl control, CallReader reader) {
    this.control = control;
    this.reader = reader;
  }

  Answer cancel(Caller caller, CallId call) {
    return switch (control.cancel(caller, call)) {
      case DONE -> Answer.ok(CallJson.story(story(caller, call)));
      case NOT_CONFIRMED -> Answer.accepted(CallJson.story(story(caller, call)));
      case ALREADY_ANSWERED -> Problem.of(ProblemCode.CALL_ANSWERED).answer();
      case ALREADY_OVER -> Problem.of(ProblemCode.CALL_OVER).answer();
      case NO_SUCH_CALL -> Problem.of(ProblemCode.NO_SUCH_CALL).answer();
    };
  }

  Answer hangUp(Caller caller, CallId call) {
    return switch (control.hangUp(caller, call)) {
      case DONE -> Answer.ok(CallJson.story(story(caller, call)));
      case NOT_CONFIRMED -> Answer.accepted(CallJson.story(story(caller, call)));
      case NOT_ANSWERED -> Problem.of(ProblemCode.CALL_NOT_ANSWERED).answer();
      case ALREADY_OVER -> Problem.of(ProblemCode.CALL_OVER).answer();
      case NO_SUCH_CALL -> Problem.of(ProblemCode.NO_SUCH_CALL).answer();
    };
  }

  private CallReader.CallStory story(Caller caller, CallId call) {
    return reader.story(caller, call).orElseThrow();
  }
}
