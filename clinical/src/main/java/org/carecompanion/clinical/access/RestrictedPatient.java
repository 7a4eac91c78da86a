package org.carecompanion.clinical.access;

import org.carecompanion.domain.staff.NotAllowed;
import org.carecompanion.domain.staff.Role;

/** Words about a restricted patient were asked for by somebody who has not said why. */
public class RestrictedPatient extends NotAllowed {
  private static final long serialVersionUID = 1;

  protected RestrictedPatient(Role role) {
    super(role, "read words about a restricted patient");
  }
}
