package org.carecompanion.adminui.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.NoticesMissed;

/**
 * The sessions of this node, so that they end when their person is disabled, gets another role or
 * another password: at once and without a click, since what is pushed to an open page is not asked
 * for. Notices come in the order of their commits, so nothing changed later is pushed before.
 */
@ApplicationScoped
public class OpenSessions {
  private static final Logger LOG = Logger.getLogger(OpenSessions.class.getName());

  private final Map<VaadinSession, SignedIn> open = new ConcurrentHashMap<>();

  @Inject private Instance<SignIn> signIn;
  @Resource private ManagedScheduledExecutorService executor;

  void opened(SignedIn person) {
    SignedIn.remember(person);
    open.put(VaadinSession.getCurrent(), person);
  }

  void forgetClosed(@Observes ServiceInitEvent service) {
    service.getSource().addSessionDestroyListener(closed -> open.remove(closed.getSession()));
  }

  void noticed(@Observes Notice notice) {
    if (notice.kind() == Notice.Kind.STAFF)
      endThoseWhoDoNotStand(person -> person.staff().value().equals(notice.id()));
  }

  /** What was not heard may have been about anybody. */
  void missed(@Observes NoticesMissed gap) {
    endThoseWhoDoNotStand(anybody -> true);
  }

  private void endThoseWhoDoNotStand(Predicate<SignedIn> about) {
    open.forEach(
        (session, atSignIn) -> {
          if (about.test(atSignIn))
            executor.execute(() -> session.access(() -> endUnlessStanding(session)));
        });
  }

  /**
   * With the session's lock: its person may just have chosen a new password in it. The session
   * itself ends a moment later, so that its pages still learn where to go.
   */
  private void endUnlessStanding(VaadinSession session) {
    SignedIn now = session.getAttribute(SignedIn.class);
    if (now != null && signIn.get().stands(now)) return;
    session
        .getUIs()
        .forEach(
            ui -> {
              ui.getPage().setLocation(StillStaff.ENDED);
              ui.close();
            });
    executor.schedule(() -> end(session), 2, TimeUnit.SECONDS);
  }

  private static void end(VaadinSession session) {
    try {
      session.getSession().invalidate();
    } catch (IllegalStateException overAlready) {
      LOG.log(Level.FINE, "the page was faster", overAlready);
    }
  }
}
