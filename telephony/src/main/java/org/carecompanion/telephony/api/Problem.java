package org.carecompanion.telephony.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem as RFC 9457 {@code application/problem+json}.
 *
 * @param code stable, listed in docs/api.md
 * @param detail a neutral sentence for people; never words of a patient
 */
record Problem(Status status, String code, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Status status, String code, String detail) {
    return new Problem(status, code, detail);
  }

  Response response() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", status.getReasonPhrase());
    body.put("status", status.getStatusCode());
    body.put("code", code);
    body.put("detail", detail);
    return Response.status(status).type(MEDIA_TYPE).entity(body).build();
  }
}
