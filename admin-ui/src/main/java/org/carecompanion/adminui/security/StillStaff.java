package org.carecompanion.adminui.security;

import com.vaadin.flow.server.VaadinService;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks at every click whether the person still works here in the role they signed in with. Whoever
 * does not is signed out before Vaadin sees the click.
 */
@WebFilter(
    servletNames = MachineAddresses.CONSOLE,
    asyncSupported = true,
    dispatcherTypes = DispatcherType.REQUEST)
public class StillStaff extends HttpFilter {
  private static final Logger LOG = Logger.getLogger(StillStaff.class.getName());
  static final String ENDED = "/" + SignInView.ADDRESS + "?" + SignInView.ENDED;

  @Inject private transient SignIn signIn;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<SignedIn> person = signedIn(request);
    if (person.isEmpty() || stands(person.get())) {
      chain.doFilter(request, response);
      return;
    }
    request.logout();
    request.getSession().invalidate();
    if ("GET".equals(request.getMethod())) response.sendRedirect(ENDED);
    else sayWhereToGo(response);
  }

  /** While the database is away nobody can be asked about, and no patient can be read either. */
  private boolean stands(SignedIn person) {
    try {
      return signIn.stands(person);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "who is signed in could not be checked", away);
      return true;
    }
  }

  private static Optional<SignedIn> signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null || AnswerHeaders.isStatic(request.getRequestURI())
        ? Optional.empty()
        : SignedIn.of(session);
  }

  /** A page that sent something goes where its answer says. */
  private static void sayWhereToGo(HttpServletResponse response) throws IOException {
    response.setContentType("application/json; charset=UTF-8");
    response
        .getWriter()
        .write(VaadinService.createCriticalNotificationJSON(null, null, null, ENDED));
  }
}
