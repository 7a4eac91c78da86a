package org.carecompanion.adminui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.LiveUpdates;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.db.notice.Notice;

/** Who opened words about restricted patients, and why: to be looked at, one by one. */
@Route("hospital/openings")
@RolesAllowed("HOSPITAL_ADMIN")
public final class GlassView extends Div implements BeforeEnterObserver, AfterNavigationObserver {
  private final AuditReads reads;
  private final SignedIn me = SignedIn.current();
  private final Moments moments;
  private final Grid<GlassRow> grid = new Grid<>();

  @Inject
  GlassView(AuditReads reads, LiveUpdates updates, Clock clock) {
    this.reads = reads;
    this.moments = new Moments(me.zone(), clock);
    addClassNames("page", "list-page");
    columns();
    updates.listen(this, me.hospital().value(), Set.of(Notice.Kind.PATIENT), changes -> draw());
  }

  private void columns() {
    grid.setId("openings");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
    grid.addClassName("call-grid");
    grid.addComponentColumn(row -> SccTime.at(row.opening().openedAt(), moments))
        .setHeader(Texts.of("calls.when"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(GlassRow::who)
        .setHeader(Texts.of("audit.who"))
        .setRowHeader(true)
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addComponentColumn(row -> new Anchor("patients/" + row.opening().patient(), row.patient()))
        .setHeader(Texts.of("calls.patient"))
        .setFlexGrow(1);
    grid.addComponentColumn(GlassView::reason).setHeader(Texts.of("openings.why")).setFlexGrow(3);
    grid.addComponentColumn(this::review)
        .setKey("review")
        .setHeader(Texts.of("openings.review"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.setEmptyStateComponent(new EmptyState(Texts.of("openings.none")));
  }

  private static Component reason(GlassRow row) {
    Span reason = new Span(row.opening().reason());
    reason.getStyle().set("white-space", "normal");
    return reason;
  }

  private Component review(GlassRow row) {
    if (row.reviewedBy().isPresent())
      return new Span(
          Texts.of(
              "openings.reviewed",
              row.reviewedBy().get(),
              row.opening().reviewedAt().map(moments::full).orElse("")));
    Button review = new Button(Texts.of("openings.mark"), pressed -> markReviewed(row));
    review
        .getElement()
        .setAttribute("aria-label", Texts.of("openings.mark_what", row.who(), row.patient()));
    review.setDisableOnClick(true);
    return review;
  }

  private void markReviewed(GlassRow row) {
    boolean first = reads.review(me, row.opening().id());
    Notices.say(Texts.of(first ? "openings.done" : "openings.done_before"));
    draw();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    draw();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("nav.openings")));
  }

  private void draw() {
    removeAll();
    try {
      grid.setItems(reads.openings(me));
      Div panel = new Div(grid);
      panel.addClassNames("panel", "grid-panel");
      add(panel);
    } catch (RuntimeException failed) {
      add(new FailurePanel(failed, this::draw));
    }
  }
}
