package org.carecompanion.telephony.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A problem as RFC 9457 {@code application/problem+json}.
 *
 * @param detail a neutral sentence for people; never words of a patient
 * @param faults every field that is not valid; empty for other problems
 */
record Problem(ProblemCode code, String detail, List<FieldFault> faults) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ProblemCode code) {
    return new Problem(code, code.detail(), List.of());
  }

  static Problem of(ProblemCode code, String detail) {
    return new Problem(code, detail, List.of());
  }

  static Problem invalid(List<FieldFault> faults) {
    return new Problem(ProblemCode.INVALID_REQUEST, ProblemCode.INVALID_REQUEST.detail(), faults);
  }

  static Problem invalid(String field, FieldFault.Kind kind, String message) {
    return invalid(List.of(new FieldFault(field, kind, message)));
  }

  JsonObject json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", title())
            .add("status", code.status())
            .add("code", code.code())
            .add("detail", detail);
    if (!faults.isEmpty()) json.add("errors", errors());
    return json.build();
  }

  private String title() {
    Response.Status known = Response.Status.fromStatusCode(code.status());
    return known == null ? "Unprocessable Content" : known.getReasonPhrase();
  }

  private JsonArrayBuilder errors() {
    JsonArrayBuilder errors = Json.createArrayBuilder();
    for (FieldFault fault : faults)
      errors.add(
          Json.createObjectBuilder()
              .add("field", fault.field())
              .add("code", fault.kind().code())
              .add("message", fault.message()));
    return errors;
  }

  Answer answer() {
    return new Answer(code.status(), json());
  }

  Response response() {
    return answer().response();
  }
}
