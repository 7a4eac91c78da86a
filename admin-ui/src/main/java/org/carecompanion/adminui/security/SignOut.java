package org.carecompanion.adminui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.ServletException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Ends a console session for good: identity, server session and every open page of it. */
public final class SignOut {
  private SignOut() {}

  public static void of(UI ui) {
    of(ui, "/" + SignInView.ADDRESS);
  }

  static void of(UI ui, String then) {
    ui.getPage().setLocation(then);
    try {
      VaadinServletRequest.getCurrent().getHttpServletRequest().logout();
    } catch (ServletException e) {
      throw new IllegalStateException("the server could not sign out", e);
    }
    VaadinSession.getCurrent().getSession().invalidate();
  }

  static String addressAfterIdling(String path) {
    String next = SignInView.isOurs(path) ? path : "/";
    return "/"
        + SignInView.ADDRESS
        + "?idle&next="
        + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
