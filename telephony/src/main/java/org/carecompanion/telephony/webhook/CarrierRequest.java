package org.carecompanion.telephony.webhook;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.carecompanion.telephony.carrier.LineAccess;

/** A webhook whose signature holds: on which line, with what. */
record CarrierRequest(LineAccess line, Form form) {
  static final String PROPERTY = CarrierRequest.class.getName();

  /**
   * @throws IllegalStateException if the filter did not run: nothing unverified gets this far
   */
  static CarrierRequest of(ContainerRequestContext context) {
    if (context.getProperty(PROPERTY) instanceof CarrierRequest request) return request;
    throw new IllegalStateException("an unverified webhook");
  }

  /** The carrier's id of the call. */
  Optional<String> carrierCallId() {
    return form.one("CallSid");
  }
}
