package org.carecompanion.simulator.twilio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.http.Answer;
import org.carecompanion.simulator.http.Form;
import org.carecompanion.simulator.http.Incoming;
import org.carecompanion.simulator.phone.CallStatus;
import org.carecompanion.simulator.phone.Command;
import org.carecompanion.simulator.phone.PhoneCall;
import org.carecompanion.simulator.phone.Script;
import org.carecompanion.simulator.phone.Switchboard;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** The Calls resource: create, fetch, list, update. */
final class CallsResource {
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final String accountSid;
  private final Switchboard switchboard;
  private final CallParameters parameters;
  private final Faults faults;

  CallsResource(
      String accountSid, Switchboard switchboard, CallParameters parameters, Faults faults) {
    this.accountSid = accountSid;
    this.switchboard = switchboard;
    this.parameters = parameters;
    this.faults = faults;
  }

  Answer create(Form form) {
    Optional<ApiError> problem = parameters.problem(form);
    if (problem.isPresent()) {
      return problem.get().answer();
    }
    PhoneCall call = switchboard.place(CallOrders.of(form));
    return Answer.json(CREATED, json(call));
  }

  Answer fetch(PhoneCall call) {
    return Answer.json(OK, json(call));
  }

  /** A price comes later, and for a call that nobody answered never. */
  private ObjectNode json(PhoneCall call) {
    boolean priced =
        faults.prices() == Faults.Prices.LATER
            && call.status() == CallStatus.COMPLETED
            && call.billed(switchboard.now());
    return CallJson.of(call, accountSid, priced);
  }

  Answer list(Incoming request) {
    List<PhoneCall> calls =
        switchboard.calls().stream().filter(new CallFilter(request.query())).toList();
    return Answer.json(
        OK, new ListPage(request.path(), request.query()).of("calls", calls, this::json));
  }

  /** Hangs up, cancels, or gives the call another script. */
  Answer update(PhoneCall call, Form form) {
    Optional<String> status = form.text("Status");
    if (status.isPresent()) {
      return end(call, status.get());
    }
    Optional<String> url = form.text("Url");
    if (url.filter(address -> !WebhookTarget.isAbsolute(address)).isPresent()) {
      return ApiError.badRequest(21205, "Url is not a valid URL: " + url.get()).answer();
    }
    Optional<Script> script = CallOrders.script(form);
    if (script.isPresent()) {
      if (call.status() != CallStatus.IN_PROGRESS) {
        return invalidState("Call is not in-progress. Cannot redirect.");
      }
      switchboard.order(call, new Command.Redirect(script.get()));
    }
    return fetch(call);
  }

  private Answer end(PhoneCall call, String wanted) {
    CallStatus status = call.status();
    switch (wanted) {
      case "completed" -> {
        if (status.isOver()) {
          return invalidState("Call is not in-progress. Cannot end.");
        }
      }
      case "canceled" -> {
        if (status.isOver() || status == CallStatus.IN_PROGRESS) {
          return invalidState("Call is not queued or ringing. Cannot cancel.");
        }
      }
      default -> {
        return ApiError.badParameter("Status").answer();
      }
    }
    switchboard.order(call, new Command.HangUp(Command.Side.CLIENT));
    return fetch(call);
  }

  private static Answer invalidState(String message) {
    return ApiError.badRequest(21220, message).answer();
  }
}
