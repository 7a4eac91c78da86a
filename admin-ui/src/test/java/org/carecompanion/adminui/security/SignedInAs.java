package org.carecompanion.adminui.security;

import com.vaadin.flow.server.VaadinSession;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.domain.staff.Role;

/** Signs a test's person in. */
public final class SignedInAs {
  private SignedInAs() {}

  public static SignedIn role(Role role) {
    SignedIn person = new SignedIn(Ward.DANA, Ward.HOSPITAL, "Dana Ruiz", role, Ward.HERE);
    SignedIn.remember(person);
    return person;
  }

  public static void nobody() {
    VaadinSession.getCurrent().setAttribute(SignedIn.class, null);
  }
}
