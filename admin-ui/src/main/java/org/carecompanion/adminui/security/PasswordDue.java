package org.carecompanion.adminui.security;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;

/** Marks a session whose person must choose a new password before anything else. */
record PasswordDue() implements Serializable {
  static boolean now() {
    VaadinSession session = VaadinSession.getCurrent();
    return session != null && session.getAttribute(PasswordDue.class) != null;
  }

  static void mark() {
    VaadinSession.getCurrent().setAttribute(PasswordDue.class, new PasswordDue());
  }

  static void clear() {
    VaadinSession.getCurrent().setAttribute(PasswordDue.class, null);
  }
}
