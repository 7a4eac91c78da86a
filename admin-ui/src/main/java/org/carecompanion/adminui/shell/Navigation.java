package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.LiveUpdates;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.staff.Role;

/**
 * Where one can go, for this role, with how much waits there. Red means unacknowledged Urgent and
 * nothing else.
 */
@Dependent
class Navigation extends SideNav {
  private final Span waiting = counter();
  private final Span live = counter();
  private final Span unreviewed = counter();
  private final FrameReads reads;
  private final SignedIn me = SignedIn.current();

  @Inject
  Navigation(FrameReads reads, LiveUpdates updates) {
    this.reads = reads;
    getElement().setAttribute("aria-label", Texts.of("frame.navigation"));
    if (me.role() == Role.PLATFORM_ADMIN) return;
    addItem(item("nav.worklist", "worklist", VaadinIcon.INBOX, waiting));
    addItem(item("nav.live", "calls/live", VaadinIcon.PHONE, live));
    addItem(item("nav.calls", "calls", VaadinIcon.LIST));
    addItem(item("nav.patients", "patients", VaadinIcon.USERS));
    addItem(item("nav.protocols", "protocols", VaadinIcon.BOOK));
    addItem(item("nav.review", "review", VaadinIcon.CHECK_SQUARE_O));
    if (me.role() == Role.HOSPITAL_ADMIN) {
      addItem(item("nav.staff", "hospital/staff", VaadinIcon.GROUP));
      addItem(item("nav.keys", "hospital/keys", VaadinIcon.KEY));
      addItem(item("nav.audit", "hospital/audit", VaadinIcon.RECORDS));
      addItem(item("nav.openings", "hospital/openings", VaadinIcon.UNLOCK, unreviewed));
    }
    updates.listen(
        this,
        me.hospital().value(),
        Set.of(Notice.Kind.values()),
        LiveUpdates.Pace.ONCE_A_SECOND,
        changes -> count());
    count();
  }

  private void count() {
    FrameReads.Waiting now = reads.waiting(me);
    show(waiting, now.open(), Texts.of("nav.waiting", now.open()));
    show(live, now.liveCalls(), Texts.of("nav.live_now", now.liveCalls()));
    waiting.setClassName("urgent", now.urgent() > 0);
    show(unreviewed, now.unreviewed(), Texts.of("nav.unreviewed", now.unreviewed()));
  }

  private static void show(Span counter, int count, String meaning) {
    counter.setText(String.valueOf(count));
    counter.setTitle(meaning);
    counter.setVisible(count > 0);
  }

  private static SideNavItem item(String label, String path, VaadinIcon icon) {
    SideNavItem item = new SideNavItem(Texts.of(label), path, icon.create());
    item.setMatchNested(!path.equals("calls"));
    return item;
  }

  private static SideNavItem item(String label, String path, VaadinIcon icon, Span counter) {
    SideNavItem item = item(label, path, icon);
    item.setSuffixComponent(counter);
    return item;
  }

  private static Span counter() {
    Span counter = new Span();
    counter.addClassName("counter");
    counter.setVisible(false);
    return counter;
  }
}
