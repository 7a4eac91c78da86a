package org.carecompanion.adminui.call;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
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
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallOutcome;

/** Find one call; see why one did not happen. */
@Route("calls")
@RolesAllowed({"CLINICIAN", "HOSPITAL_ADMIN"})
public final class CallsView extends Div implements BeforeEnterObserver, AfterNavigationObserver {
  private final CallListReads reads;
  private final SignedIn me = SignedIn.current();
  private final Moments moments;
  private final CallGrid grid;
  private final Kept content = new Kept();
  private final Div panel;
  private final Select<CallFilter.When> when = new Select<>();
  private final MultiSelectComboBox<CallOutcome> outcome = new MultiSelectComboBox<>();
  private final Span count = new Span();
  private CallFilter filter = CallFilter.of(QueryParameters.empty());

  @Inject
  CallsView(CallListReads reads, LiveUpdates updates, Clock clock) {
    this.reads = reads;
    this.moments = new Moments(me.zone(), clock);
    this.grid = new CallGrid(moments);
    addClassNames("page", "list-page");
    filters();
    count.addClassName("quiet");
    Div bar = new Div(when, outcome, count);
    bar.addClassName("list-bar");
    this.panel = new Div(grid);
    panel.addClassNames("panel", "grid-panel");
    add(bar, content);
    updates.listen(
        this,
        me.hospital().value(),
        Set.of(Notice.Kind.CALL, Notice.Kind.ALERT),
        LiveUpdates.Pace.ONCE_A_SECOND,
        changes -> draw());
  }

  private void filters() {
    when.setItems(CallFilter.When.values());
    when.setItemLabelGenerator(Texts::of);
    when.setAriaLabel(Texts.of("calls.filter_when"));
    when.addValueChangeListener(
        changed -> {
          if (changed.isFromClient())
            go(new CallFilter(changed.getValue(), filter.outcomes(), List.of()));
        });
    outcome.setItems(CallOutcome.values());
    outcome.setItemLabelGenerator(Texts::of);
    outcome.setPlaceholder(Texts.of("calls.outcome"));
    outcome.setAriaLabel(Texts.of("calls.outcome"));
    outcome.setClearButtonVisible(true);
    outcome.addValueChangeListener(
        changed -> {
          if (changed.isFromClient())
            go(new CallFilter(filter.when(), changed.getValue(), List.of()));
        });
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    filter = CallFilter.of(entering.getLocation().getQueryParameters());
    if (!filter.unknown().isEmpty())
      Notices.say(Texts.of("work.unknown_filter", String.join(", ", filter.unknown())));
    when.setValue(filter.when());
    outcome.setValue(filter.outcomes());
    draw();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("nav.calls")));
  }

  private void draw() {
    try {
      List<CallRow> rows =
          reads.recent(me).stream().filter(row -> filter.admits(row.head(), moments)).toList();
      count.setText(Texts.of("calls.count", rows.size()));
      grid.show(rows);
      grid.setEmptyStateComponent(empty());
      content.show(panel, () -> List.of(panel));
    } catch (RuntimeException failed) {
      content.show(failed, () -> List.of(new FailurePanel(failed, this::draw)));
    }
  }

  private EmptyState empty() {
    if (!filter.narrows()) return new EmptyState(Texts.of("calls.none"));
    CallFilter all = new CallFilter(CallFilter.When.ALL, Set.of(), List.of());
    return new EmptyState(
        Texts.of("calls.no_match"), new Button(Texts.of("work.clear"), pressed -> go(all)));
  }

  private void go(CallFilter wanted) {
    getUI().ifPresent(ui -> ui.navigate(CallsView.class, RouteParameters.empty(), wanted.query()));
  }
}
