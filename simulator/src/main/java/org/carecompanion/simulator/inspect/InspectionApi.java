package org.carecompanion.simulator.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.carecompanion.simulator.fault.FaultPlanReader;
import org.carecompanion.simulator.fault.FaultPlanWriter;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.http.Answer;
import org.carecompanion.simulator.http.Form;
import org.carecompanion.simulator.http.Incoming;
import org.carecompanion.simulator.measure.WebhookMeter;
import org.carecompanion.simulator.media.StreamWatch;
import org.carecompanion.simulator.patient.PatientBook;
import org.carecompanion.simulator.patient.PatientsJson;
import org.carecompanion.simulator.phone.CallSid;
import org.carecompanion.simulator.phone.Command;
import org.carecompanion.simulator.phone.Switchboard;
import org.carecompanion.simulator.twilio.Messages;

/** The addresses under {@code /_sim/}. */
public final class InspectionApi {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final String CALL = "/_sim/calls/";

  private final ObjectMapper json = new ObjectMapper();
  private final PatientBook patients;
  private final Switchboard switchboard;
  private final Messages messages;
  private final WebhookMeter meter;
  private final Faults faults;

  public InspectionApi(
      PatientBook patients,
      Switchboard switchboard,
      Messages messages,
      WebhookMeter meter,
      Faults faults) {
    this.patients = patients;
    this.switchboard = switchboard;
    this.messages = messages;
    this.meter = meter;
    this.faults = faults;
  }

  public Answer answer(Incoming request) {
    String asked = request.method() + " " + request.path();
    return switch (asked) {
      case "GET /_sim/calls" -> calls(request.query());
      case "GET /_sim/messages" -> messages();
      case "GET /_sim/patients" -> Answer.json(OK, PatientsJson.of(patients.patients()));
      case "GET /_sim/metrics" ->
          Answer.json(OK, new MetricsJson(switchboard, messages, meter).read());
      case "POST /_sim/metrics/reset" -> {
        meter.reset();
        switchboard.calls().forEach(call -> call.journal().streams().forEach(StreamWatch::reset));
        yield Answer.empty(NO_CONTENT);
      }
      case "POST /_sim/hang-up" -> {
        switchboard.calls().stream()
            .filter(call -> !call.status().isOver())
            .forEach(call -> switchboard.order(call, new Command.HangUp(Command.Side.PATIENT)));
        yield Answer.empty(NO_CONTENT);
      }
      case "GET /_sim/faults" -> Answer.json(OK, FaultPlanWriter.of(faults));
      case "POST /_sim/faults" -> replaceFaults(request.body());
      default ->
          asked.startsWith("GET " + CALL)
              ? call(request.path().substring(CALL.length()))
              : problem(NOT_FOUND, "nothing is at " + request.path());
    };
  }

  private Answer calls(Form query) {
    try {
      long newest = query.text("newest").map(Long::parseLong).orElse(Long.MAX_VALUE);
      if (newest < 0) return problem(BAD_REQUEST, "newest is 0 or more");
      CallRecordJson records = new CallRecordJson(patients);
      ArrayNode some = JsonNodeFactory.instance.arrayNode();
      switchboard.calls().stream().limit(newest).forEach(call -> some.add(records.summary(call)));
      return Answer.json(OK, some);
    } catch (NumberFormatException e) {
      return problem(BAD_REQUEST, "newest is a number");
    }
  }

  private Answer call(String sid) {
    return switchboard
        .find(new CallSid(sid))
        .map(call -> Answer.json(OK, new CallRecordJson(patients).full(call)))
        .orElseGet(() -> problem(NOT_FOUND, "no call " + sid));
  }

  private Answer messages() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    messages
        .all()
        .forEach(
            message ->
                all.addObject()
                    .put("sid", message.sid())
                    .put("to", message.parties().to())
                    .put("from", message.parties().from())
                    .put("body", message.body())
                    .put("created_at", message.createdAt().toString()));
    return Answer.json(OK, all);
  }

  private Answer replaceFaults(String plan) {
    try {
      FaultPlanReader.apply(json.readTree(plan), faults);
      return Answer.empty(NO_CONTENT);
    } catch (JsonProcessingException e) {
      return problem(BAD_REQUEST, "not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return problem(BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  static Answer problem(int status, String text) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    return Answer.json(status, problem.put("problem", text));
  }
}
