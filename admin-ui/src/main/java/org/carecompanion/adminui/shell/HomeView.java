package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.domain.staff.Role;

/** The bare address leads to where one's work is. */
@Route("")
@PermitAll
public final class HomeView extends Div implements BeforeEnterObserver {
  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    entering.forwardTo(SignedIn.current().role() == Role.PLATFORM_ADMIN ? "me" : "worklist");
  }
}
