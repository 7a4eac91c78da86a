package org.carecompanion.adminui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.access.AuditDesk;

/** Who saw or changed what, newest first; the address says which part of it. */
@Route("hospital/audit")
@RolesAllowed("HOSPITAL_ADMIN")
public final class AuditView extends Div implements BeforeEnterObserver, AfterNavigationObserver {
  private final AuditReads reads;
  private final SignedIn me = SignedIn.current();
  private final Moments moments;
  private final AuditBar bar;
  private AuditAddress shown = AuditAddress.ALL;

  @Inject
  AuditView(AuditReads reads, Clock clock) {
    this.reads = reads;
    this.moments = new Moments(me.zone(), clock);
    this.bar = new AuditBar(reads.people(me), this::go);
    addClassNames("page", "list-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    List<String> unknown = new ArrayList<>();
    shown = AuditAddress.of(entering.getLocation().getQueryParameters(), unknown);
    if (!unknown.isEmpty())
      Notices.say(Texts.of("work.unknown_filter", String.join(", ", unknown)));
    draw();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("nav.audit")));
  }

  private void draw() {
    removeAll();
    try {
      var filter = shown.filter(me.zone());
      int count = reads.count(me, filter);
      bar.show(shown, shown.patient().flatMap(id -> reads.patientName(me, id)), count);
      AuditGrid grid = new AuditGrid(moments);
      grid.setItems(
          query -> reads.page(me, filter, query.getOffset(), query.getLimit()).stream(),
          query -> count);
      grid.setEmptyStateComponent(empty());
      Div panel = new Div(grid);
      panel.addClassNames("panel", "grid-panel");
      add(bar, state(reads.state(me)), panel);
    } catch (RuntimeException failed) {
      add(new FailurePanel(failed, this::draw));
    }
  }

  private Span state(AuditDesk.State state) {
    long waiting = state.entries() - state.last().map(s -> s.entries()).orElse(0L);
    String text =
        state
            .last()
            .map(seal -> Texts.of("audit.state", seal.entries(), moments.full(seal.at()), waiting))
            .orElseGet(() -> Texts.of("audit.state_none", waiting));
    Span line = new Span(text);
    line.addClassName("quiet");
    line.setId("seal-state");
    return line;
  }

  private EmptyState empty() {
    if (!shown.narrows()) return new EmptyState(Texts.of("audit.none"));
    return new EmptyState(
        Texts.of("audit.no_match"),
        new Button(Texts.of("work.clear"), pressed -> go(AuditAddress.ALL)));
  }

  private void go(AuditAddress wanted) {
    getUI().ifPresent(ui -> ui.navigate(AuditView.class, RouteParameters.empty(), wanted.query()));
  }
}
