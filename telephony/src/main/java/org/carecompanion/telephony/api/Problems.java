package org.carecompanion.telephony.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.domain.staff.NotAllowed;

/**
 * Whatever goes wrong becomes a problem with a code; causes go to the log under a reference, never
 * to the caller.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  @Override
  public Response toResponse(Throwable thrown) {
    return switch (thrown) {
      case NotAllowed refused ->
          Problem.of(Status.FORBIDDEN, "not_allowed", "This key may not do that.").response();
      case WebApplicationException known -> known(known.getResponse().getStatus());
      default -> unexpected(thrown);
    };
  }

  private static Response known(int code) {
    Status status = Status.fromStatusCode(code);
    if (status == null) status = Status.BAD_REQUEST;
    return Problem.of(status, "http_" + code, status.getReasonPhrase() + ".").response();
  }

  private static Response unexpected(Throwable thrown) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, "request failed, reference " + reference, thrown);
    return Problem.of(
            Status.INTERNAL_SERVER_ERROR,
            "trouble",
            "Something went wrong on our side. Reference " + reference + ".")
        .response();
  }
}
