package org.carecompanion.telephony.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What goes back: a status and one JSON object, written as text here and nowhere else. */
record Answer(int status, JsonObject json) {
  private static final int FIRST_REFUSAL = 400;

  static Answer ok(JsonObject json) {
    return new Answer(Response.Status.OK.getStatusCode(), json);
  }

  static Answer accepted(JsonObject json) {
    return new Answer(Response.Status.ACCEPTED.getStatusCode(), json);
  }

  static Answer created(JsonObject json) {
    return new Answer(Response.Status.CREATED.getStatusCode(), json);
  }

  boolean good() {
    return status < FIRST_REFUSAL;
  }

  String body() {
    return json.toString();
  }

  Response response() {
    return response(status, body());
  }

  static Response response(int status, String body) {
    String type = status < FIRST_REFUSAL ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE;
    return Response.status(status).type(type).entity(body).build();
  }
}
