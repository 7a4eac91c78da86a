package org.carecompanion.telephony.webhook;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What nobody expected: the caller still hears something true instead of the carrier's "application
 * error", and nothing of the cause leaves the house.
 */
@Provider
public class PhoneProblems implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(PhoneProblems.class.getName());

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException known)
      return Response.status(known.getResponse().getStatus()).build();
    LOG.log(Level.SEVERE, "a webhook failed", thrown);
    return Response.ok(TwimlWriter.apologyOfNobody(), MediaType.APPLICATION_XML).build();
  }
}
