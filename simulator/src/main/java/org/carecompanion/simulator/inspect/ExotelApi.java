package org.carecompanion.simulator.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.carecompanion.simulator.exotel.ExotelCalls;
import org.carecompanion.simulator.http.Answer;
import org.carecompanion.simulator.http.Incoming;

/** The addresses under {@code /_sim/exotel/}. */
public final class ExotelApi {
  private static final String CALLS = "/_sim/exotel/calls";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final ExotelCalls calls;
  private final ObjectMapper json = new ObjectMapper();

  public ExotelApi(ExotelCalls calls) {
    this.calls = calls;
  }

  public Answer answer(Incoming request) {
    String asked = request.method() + " " + request.path();
    return switch (asked) {
      case "POST " + CALLS -> start(request.body());
      case "GET " + CALLS -> all();
      default ->
          asked.startsWith("GET " + CALLS + "/")
              ? one(request.path().substring(CALLS.length() + 1))
              : InspectionApi.problem(NOT_FOUND, "nothing is at " + request.path());
    };
  }

  private Answer all() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    calls.calls().forEach(call -> all.add(ExotelJson.summary(call)));
    return Answer.json(OK, all);
  }

  private Answer one(String sid) {
    return calls
        .find(sid)
        .map(call -> Answer.json(OK, ExotelJson.full(call)))
        .orElseGet(() -> InspectionApi.problem(NOT_FOUND, "no call " + sid));
  }

  private Answer start(String body) {
    try {
      JsonNode wanted = json.readTree(body);
      var call = calls.start(wanted.path("patient").asText(), wanted.path("url").asText());
      return Answer.json(CREATED, ExotelJson.summary(call));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return InspectionApi.problem(BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }
}
