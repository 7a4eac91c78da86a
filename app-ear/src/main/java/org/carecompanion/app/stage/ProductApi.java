package org.carecompanion.app.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The product as a program sees it. */
public final class ProductApi {
  private static final int ACCEPTED = 202;
  private static final String FOLLOW_UP = "follow_up";
  private final JsonClient client;

  ProductApi(String address, String key) {
    client = new JsonClient(address, Map.of("Authorization", "Bearer " + key));
  }

  /** What became of asking for a call. */
  public sealed interface Asked {
    /** It is being placed. */
    record Accepted(String call) implements Asked {}

    /** It is not, for this reason. */
    record Refused(int status, String reason) implements Asked {}
  }

  /** Asks for a follow-up call to the patient of this record number. */
  public Asked call(String mrn) throws IOException, InterruptedException {
    return call(mrn, FOLLOW_UP);
  }

  /** Asks for a call of this kind. */
  public Asked call(String mrn, String callType) throws IOException, InterruptedException {
    return call(JsonNodeFactory.instance.objectNode().put("mrn", mrn).put("call_type", callType));
  }

  /** A follow-up call that is recorded, if the patient has agreed to that. */
  public Asked callRecorded(String mrn) throws IOException, InterruptedException {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return call(body.put("mrn", mrn).put("call_type", FOLLOW_UP).put("record", true));
  }

  private Asked call(ObjectNode body) throws IOException, InterruptedException {
    JsonClient.Answer answer = client.post("/api/v1/calls", body);
    return answer.status() == ACCEPTED
        ? new Asked.Accepted(answer.body().path("id").asText())
        : new Asked.Refused(answer.status(), answer.body().path("detail").asText());
  }

  /** Our id of the patient with this record number. */
  public Optional<String> patient(String mrn) throws IOException, InterruptedException {
    JsonNode found = client.get("/api/v1/patients?mrn=" + mrn).path("items");
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asText());
  }

  /** A call as it stands: status, outcome, findings, alerts, follow-ups. */
  public JsonNode story(String call) throws IOException, InterruptedException {
    return client.get("/api/v1/calls/" + call);
  }

  /** Everything said so far. */
  public JsonNode turns(String call) throws IOException, InterruptedException {
    return client.get("/api/v1/calls/" + call + "/transcript").path("turns");
  }
}
