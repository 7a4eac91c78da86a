package org.carecompanion.telephony.api;

import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;

/** Every way in which a request can be refused. The codes are stable and listed in docs/api.md. */
enum ProblemCode {
  BROKEN_JSON(Status.BAD_REQUEST, "The body is not one JSON object in UTF-8."),
  INVALID_REQUEST(
      Status.BAD_REQUEST, "Some of what was sent is not valid; errors names all of it."),
  NO_VALID_KEY(Status.UNAUTHORIZED, "Send a valid API key as a bearer token."),
  MISSING_SCOPE(Status.FORBIDDEN, "This key does not open that."),
  NOT_ALLOWED(Status.FORBIDDEN, "A program may not do that."),
  NO_SUCH_ADDRESS(Status.NOT_FOUND, "Nothing is served at this address."),
  NO_SUCH_CALL(Status.NOT_FOUND, "There is no such call."),
  NO_SUCH_ALERT(Status.NOT_FOUND, "There is no such alert."),
  NO_SUCH_FOLLOW_UP(Status.NOT_FOUND, "There is no such follow-up."),
  NO_SUCH_PATIENT(Status.NOT_FOUND, "There is no such patient."),
  WRONG_METHOD(Status.METHOD_NOT_ALLOWED, "This address does not take that method."),
  NOT_ACCEPTABLE(Status.NOT_ACCEPTABLE, "Answers are JSON."),
  ALREADY_CALLING(Status.CONFLICT, "A call with this patient has no end yet."),
  CALL_ANSWERED(Status.CONFLICT, "Somebody is on the line; hang up instead."),
  CALL_NOT_ANSWERED(Status.CONFLICT, "Nobody is on the line; cancel instead."),
  CALL_OVER(Status.CONFLICT, "The call is over."),
  REFERENCE_TAKEN(Status.CONFLICT, "Another call has this reference."),
  NO_SURGERY(Status.CONFLICT, "No operation is on record for this patient."),
  NO_PROTOCOL(Status.CONFLICT, "No protocol covers this operation and call type."),
  MRN_TAKEN(Status.CONFLICT, "Another patient has this record number."),
  SOMEONE_ELSE_FIRST(Status.CONFLICT, "Somebody else was first; nothing was changed."),
  BODY_TOO_LARGE(Status.REQUEST_ENTITY_TOO_LARGE, "A body has at most 64 KB."),
  WRONG_CONTENT_TYPE(Status.UNSUPPORTED_MEDIA_TYPE, "Bodies are application/json."),
  KEY_REUSED(422, "This Idempotency-Key was used for another request."),
  TOO_MANY_REQUESTS(Status.TOO_MANY_REQUESTS, "Slow down; Retry-After says for how long."),
  TROUBLE(Status.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");

  private final int status;
  private final String detail;

  ProblemCode(Status status, String detail) {
    this(status.getStatusCode(), detail);
  }

  ProblemCode(int status, String detail) {
    this.status = status;
    this.detail = detail;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  int status() {
    return status;
  }

  /** A neutral sentence for people. */
  String detail() {
    return detail;
  }
}
