package org.carecompanion.adminui.security;

import com.vaadin.flow.server.VaadinSession;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.Standing;

/** Signs a test's person in. */
public final class SignedInAs {
  private SignedInAs() {}

  public static SignedIn role(Role role) {
    SignedIn person =
        new SignedIn(Ward.DANA, Ward.HOSPITAL, "Dana Ruiz", new Standing(role, 0), Ward.HERE);
    SignedIn.remember(person);
    return person;
  }

  public static void nobody() {
    VaadinSession.getCurrent().setAttribute(SignedIn.class, null);
  }
}
