package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.Hand;
import org.carecompanion.adminui.shared.Kept;
import org.carecompanion.adminui.shared.LiveUpdates;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.db.notice.Notice;

/** The calls that go on now, with the last words said. */
@Route("calls/live")
@RolesAllowed({"CLINICIAN", "HOSPITAL_ADMIN"})
public final class LiveCallsView extends Div
    implements BeforeEnterObserver, AfterNavigationObserver {
  private final CallListReads reads;
  private final SignedIn me = SignedIn.current();
  private final CallGrid grid;
  private final Kept content = new Kept();
  private final Div panel;
  private final Hand hand;
  private final LiveRows rows = new LiveRows();
  private int count;

  @Inject
  LiveCallsView(CallListReads reads, LiveUpdates updates, Clock clock) {
    this.reads = reads;
    this.grid = new CallGrid(new Moments(me.zone(), clock));
    this.panel = new Div(grid);
    this.hand = new Hand(grid);
    addClassNames("page", "list-page");
    add(content);
    panel.addClassNames("panel", "grid-panel");
    grid.setPartNameGenerator(row -> row.head().live() ? null : "gone");
    grid.setEmptyStateComponent(new EmptyState(Texts.of("calls.none_live")));
    updates.listen(
        this,
        me.hospital().value(),
        Set.of(Notice.Kind.CALL, Notice.Kind.PATIENT),
        LiveUpdates.Pace.ONCE_A_SECOND,
        changes -> renew());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    draw();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("nav.live")));
  }

  private void renew() {
    int before = count;
    draw();
    if (before != count)
      getUI().ifPresent(ui -> Announcer.politely(ui, Texts.of("nav.live_now", count)));
  }

  private void draw() {
    try {
      List<CallRow> live = reads.live(me);
      count = live.size();
      if (hand.isOn()) rows.renew(live);
      else rows.settle(live);
      grid.show(rows.rows());
      content.show(panel, () -> List.of(panel));
    } catch (RuntimeException failed) {
      content.show(failed, () -> List.of(new FailurePanel(failed, this::draw)));
    }
  }
}
