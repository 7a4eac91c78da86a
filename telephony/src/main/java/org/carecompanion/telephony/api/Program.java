package org.carecompanion.telephony.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.staff.Caller;

/** A program that sent a good key: who it is to the facades, and what the key opens. */
record Program(ApiKeyId key, Caller caller, Set<ApiScope> scopes) {
  static final String PROPERTY = Program.class.getName();

  /**
   * @throws IllegalStateException if the door was not passed
   */
  static Program of(ContainerRequestContext context) {
    if (context.getProperty(PROPERTY) instanceof Program program) return program;
    throw new IllegalStateException("an unauthenticated request");
  }
}
