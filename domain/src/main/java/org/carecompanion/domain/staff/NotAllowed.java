package org.carecompanion.domain.staff;

/** The caller's role does not include this. People see "You do not have access", programs 403. */
public class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotAllowed(Role role, String what) {
    super(role + " may not " + what);
  }
}
