package org.carecompanion.adminui.security;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;

/** Whether single letters act as keys in lists; a person can switch them off (WCAG 2.1.4). */
public record Letters(boolean enabled) implements Serializable {
  public static boolean on() {
    VaadinSession session = VaadinSession.getCurrent();
    Letters chosen = session == null ? null : session.getAttribute(Letters.class);
    return chosen == null || chosen.enabled();
  }

  public static void choose(boolean enabled) {
    VaadinSession.getCurrent().setAttribute(Letters.class, new Letters(enabled));
  }
}
