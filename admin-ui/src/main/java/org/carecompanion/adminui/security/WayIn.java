package org.carecompanion.adminui.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.carecompanion.domain.staff.Origin;

/**
 * From which address the console is being used now: the request's, or the session's last one while
 * an update is pushed.
 */
final class WayIn {
  private WayIn() {}

  static Origin now() {
    Optional<String> request =
        Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getRemoteAddr);
    return Origin.console(
        request.or(
            () ->
                Optional.ofNullable(VaadinSession.getCurrent())
                    .map(session -> session.getBrowser().getAddress())));
  }
}
