package org.carecompanion.telephony.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
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
      case Refused refused -> refused.problem().response();
      case NotAllowed refused -> Problem.of(ProblemCode.NOT_ALLOWED).response();
      case WebApplicationException known when known.getCause() instanceof Refused refused ->
          refused.problem().response();
      case WebApplicationException known -> known(known);
      default -> unexpected(thrown);
    };
  }

  /** Refusals of the server itself, before or after a resource was found. */
  private static Response known(WebApplicationException known) {
    return switch (known.getResponse().getStatus()) {
      case 400 -> Problem.of(ProblemCode.BROKEN_JSON).response();
      case 404 -> Problem.of(ProblemCode.NO_SUCH_ADDRESS).response();
      case 405 -> {
        String allowed = String.join(", ", known.getResponse().getAllowedMethods());
        yield Response.fromResponse(Problem.of(ProblemCode.WRONG_METHOD).response())
            .header("Allow", allowed)
            .build();
      }
      case 406 -> Problem.of(ProblemCode.NOT_ACCEPTABLE).response();
      case 415 -> Problem.of(ProblemCode.WRONG_CONTENT_TYPE).response();
      default -> unexpected(known);
    };
  }

  private static Response unexpected(Throwable thrown) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, "request failed, reference " + reference, thrown);
    String detail = ProblemCode.TROUBLE.detail() + " Reference " + reference + ".";
    return Problem.of(ProblemCode.TROUBLE, detail).response();
  }
}
