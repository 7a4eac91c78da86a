package org.carecompanion.simulator.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.carecompanion.simulator.http.Answer;

/**
 * A refusal in Twilio's words.
 *
 * @param status the HTTP status
 * @param code from https://www.twilio.com/docs/api/errors
 */
record ApiError(int status, int code, String message) {
  static final int BAD_REQUEST = 400;
  private static final int SERVER_ERRORS = 500;

  static ApiError badRequest(int code, String message) {
    return new ApiError(BAD_REQUEST, code, message);
  }

  /** One parameter has a value that no code of its own exists for. */
  static ApiError badParameter(String name) {
    return new ApiError(422, 20422, "Invalid Parameter: " + name);
  }

  static ApiError notAuthenticated() {
    return new ApiError(401, 20003, "Authenticate");
  }

  static ApiError notFound(String path) {
    return new ApiError(404, 20404, "The requested resource " + path + " was not found");
  }

  static ApiError methodNotAllowed() {
    return new ApiError(405, 20004, "Method not allowed");
  }

  static ApiError tooManyRequests() {
    return new ApiError(429, 20429, "Too Many Requests");
  }

  /** 20500 and 20503 are the codes of 500 and 503. */
  static ApiError server(int status) {
    return new ApiError(
        status, 20_000 + status, status == SERVER_ERRORS ? "Internal Server Error" : "Unavailable");
  }

  Answer answer() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", code);
    json.put("message", message);
    json.put("more_info", "https://www.twilio.com/docs/errors/" + code);
    json.put("status", status);
    return Answer.json(status, json);
  }
}
