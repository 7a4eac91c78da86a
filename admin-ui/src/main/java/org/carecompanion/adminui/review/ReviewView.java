package org.carecompanion.adminui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.Kept;
import org.carecompanion.adminui.shared.LiveUpdates;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.review.ReviewExport;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.review.ReviewId;
import org.carecompanion.domain.review.ReviewVerdict;
import org.carecompanion.domain.staff.Role;

/** What clinicians think was misread or missed, open ones first. */
@Route("review")
@RolesAllowed({"CLINICIAN", "HOSPITAL_ADMIN"})
public final class ReviewView extends Div implements BeforeEnterObserver, AfterNavigationObserver {
  private final ReviewReads reads;
  private final SignedIn me = SignedIn.current();
  private final Moments moments;
  private final Kept list = new Kept();

  @Inject
  ReviewView(ReviewReads reads, ReviewExport export, LiveUpdates updates, Clock clock) {
    this.reads = reads;
    this.moments = new Moments(me.zone(), clock);
    addClassNames("page", "review-page");
    if (me.role() == Role.CLINICIAN)
      add(exporting(new ExportHandler(export, me, LocalDate.now(clock.withZone(me.zone())))));
    Div panel = new Div(list);
    panel.addClassName("panel");
    panel.setId("reviews");
    add(panel);
    updates.listen(
        this,
        me.hospital().value(),
        Set.of(Notice.Kind.CALL),
        LiveUpdates.Pace.ONCE_A_SECOND,
        changes -> draw(() -> reads.again(me)));
  }

  private static Component exporting(ExportHandler file) {
    Button export = new Button(Texts.of("review.export"), pressed -> new ExportDialog(file).open());
    export.setId("review-export");
    Div bar = new Div(export);
    bar.addClassName("actions");
    return bar;
  }

  private interface Rows {
    List<ReviewRow> read();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    draw(() -> reads.open(me));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("nav.review")));
  }

  private void draw(Rows rows) {
    try {
      List<ReviewRow> read = rows.read();
      list.show(
          read.stream().map(ReviewRow::shown).toList(),
          () -> List.of(read.isEmpty() ? new EmptyState(Texts.of("review.none")) : list(read)));
    } catch (RuntimeException failed) {
      list.show(failed, () -> List.of(new FailurePanel(failed, () -> draw(rows))));
    }
  }

  private OrderedList list(List<ReviewRow> rows) {
    OrderedList list = new OrderedList();
    list.addClassName("timeline");
    rows.forEach(row -> list.add(new ReviewItem(row, moments, me, this::settle)));
    return list;
  }

  private void settle(ReviewId id, ReviewVerdict verdict) {
    Notices.say(
        reads.settle(me, id, verdict)
            ? Texts.of("review.settled_as", Texts.of(verdict))
            : Texts.of("review.settled_before"));
    draw(() -> reads.again(me));
  }
}
