package org.carecompanion.adminui.security;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * In front of every page: nobody signed in goes to sign-in and back, a first password is changed
 * before anything else, and the roles on each view decide the rest. A view without an annotation is
 * refused.
 */
@ApplicationScoped
public class AccessControl {
  void watch(@Observes ServiceInitEvent service) {
    NavigationAccessControl roles = new NavigationAccessControl();
    roles.setLoginView(SignInView.class);
    service
        .getSource()
        .addUIInitListener(
            started -> {
              started.getUI().addBeforeEnterListener(AccessControl::signedInFirst);
              started.getUI().addBeforeEnterListener(roles);
            });
    service.addIndexHtmlRequestListener(PagePolicy::apply);
    service.getSource().setSystemMessagesProvider(info -> whenTheSessionIsGone());
  }

  static void signedInFirst(BeforeEnterEvent entering) {
    if (entering.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)) return;
    if (SignedIn.find().isEmpty())
      entering.forwardTo(
          SignInView.ADDRESS,
          QueryParameters.of("next", "/" + entering.getLocation().getPathWithQueryParameters()));
    else if (PasswordDue.now() && entering.getNavigationTarget() != NewPasswordView.class)
      entering.forwardTo(NewPasswordView.class);
  }

  private static SystemMessages whenTheSessionIsGone() {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(false);
    messages.setSessionExpiredURL("/" + SignInView.ADDRESS + "?idle");
    return messages;
  }
}
