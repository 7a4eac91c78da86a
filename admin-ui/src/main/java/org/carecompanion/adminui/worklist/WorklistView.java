package org.carecompanion.adminui.worklist;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Addresses;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.LiveUpdates;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.ScreenWidth;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.staff.Role;

/** Home: what waits for a person, worst first, oldest first, and it never moves under the hand. */
@Route("worklist/:item?")
@RolesAllowed({"CLINICIAN", "HOSPITAL_ADMIN"})
public final class WorklistView extends Div
    implements BeforeEnterObserver, AfterNavigationObserver {
  private final WorklistReads reads;
  private final WorkDetail detail;
  private final SignedIn me = SignedIn.current();
  private final Moments moments;
  private final UrgentStrip urgent;
  private final WorkBar bar = new WorkBar(chosen -> go(chosen, Optional.empty()));
  private final WorkList list;
  private final Div body = new Div();
  private final ScreenWidth width = new ScreenWidth(this);
  private WorkFilter filter = WorkFilter.of(QueryParameters.empty());
  private List<WorkItem> all = List.of();
  private Optional<WorkItem.Ref> looking = Optional.empty();

  @Inject
  WorklistView(WorklistReads reads, WorkDetail detail, LiveUpdates updates, Clock clock) {
    this.reads = reads;
    this.detail = detail;
    this.moments = new Moments(me.zone(), clock);
    this.urgent = new UrgentStrip(moments, detail::acknowledge);
    this.list = new WorkList(moments, this::lookAt);
    addClassNames("page", "worklist");
    body.addClassName("work-body");
    detail.whenActed(this::afterActing);
    keys();
    updates.listen(
        this,
        me.hospital().value(),
        Set.of(Notice.Kind.ALERT, Notice.Kind.FOLLOW_UP, Notice.Kind.PATIENT),
        changes -> renew());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    boolean opening = all.isEmpty();
    WorkFilter wanted = WorkFilter.of(entering.getLocation().getQueryParameters());
    if (!wanted.unknown().isEmpty())
      Notices.say(Texts.of("work.unknown_filter", String.join(", ", wanted.unknown())));
    boolean another = opening || !wanted.equals(filter);
    filter = wanted;
    if (another && !readAll()) return;
    if (me.role() != Role.CLINICIAN) {
      countsOnly();
      return;
    }
    if (another) draw();
    look(Addresses.id(entering, "item"));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(this::title);
  }

  private boolean readAll() {
    try {
      all = reads.all(me);
      return true;
    } catch (RuntimeException failed) {
      removeAll();
      add(new FailurePanel(failed, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))));
      return false;
    }
  }

  private void draw() {
    removeAll();
    urgent.show(waitingUrgent());
    bar.show(filter, counts());
    list.show(admitted());
    body.removeAll();
    if (list.isEmpty()) body.add(empty());
    else body.add(list, detail);
    add(urgent, bar, body);
  }

  /** Shows the item the address names, or the first: what and why, without a click. */
  private void look(Optional<UUID> wanted) {
    body.getElement().setAttribute("data-chosen", wanted.isPresent());
    Optional<WorkItem> item =
        wanted.isPresent()
            ? all.stream().filter(i -> i.ref().id().equals(wanted.get())).findFirst()
            : admitted().stream().findFirst();
    looking = item.map(WorkItem::ref);
    list.mark(looking);
    looking.ifPresentOrElse(
        detail::open,
        () -> detail.nothing(Texts.of(wanted.isPresent() ? "alert.gone" : "work.nothing_chosen")));
  }

  private void renew() {
    List<WorkItem> before = all;
    if (!readAll() || me.role() != Role.CLINICIAN) return;
    if (list.isEmpty()) draw();
    urgent.show(waitingUrgent());
    bar.show(filter, counts());
    list.renew(admitted(), all);
    list.mark(looking);
    looking.ifPresent(detail::again);
    getUI()
        .ifPresent(
            ui -> {
              title(ui);
              NewItems.announce(ui, before, all, moments);
            });
  }

  private void afterActing() {
    Optional<WorkItem> next = looking.flatMap(list.grid()::after);
    if (!readAll()) return;
    urgent.show(waitingUrgent());
    bar.show(filter, counts());
    list.settle(admitted(), all);
    boolean stays = admitted().stream().anyMatch(i -> looking.filter(i.ref()::equals).isPresent());
    getUI().ifPresent(this::title);
    if (list.isEmpty()) draw();
    else if (stays) look(looking.map(WorkItem.Ref::id));
    else go(filter, next.map(WorkItem::ref));
  }

  private void keys() {
    list.grid().letter(Key.KEY_A, detail::acknowledge);
    list.grid().letter(Key.KEY_O, detail::acknowledge);
    list.grid().letter(Key.KEY_R, item -> detail.askHowItEnded());
    list.grid()
        .letter(Key.KEY_C, item -> navigate("patients/" + item.patient().person().id() + "/call"));
    list.grid()
        .letter(
            Key.ENTER,
            item -> {
              if (item.ref().kind() == WorkItem.Kind.ALERT) navigate("alerts/" + item.ref().id());
            });
  }

  /** Beside the list if there is room, on its own page otherwise. */
  private void lookAt(WorkItem item) {
    if (width.oneColumn() && item.ref().kind() == WorkItem.Kind.ALERT)
      navigate("alerts/" + item.ref().id());
    else go(filter, Optional.of(item.ref()));
  }

  private void go(WorkFilter wanted, Optional<WorkItem.Ref> item) {
    RouteParameters parameters =
        item.map(ref -> new RouteParameters("item", ref.id().toString()))
            .orElse(RouteParameters.empty());
    getUI().ifPresent(ui -> ui.navigate(WorklistView.class, parameters, wanted.query()));
  }

  private void navigate(String address) {
    getUI().ifPresent(ui -> ui.navigate(address));
  }

  private void title(UI ui) {
    int count = waitingUrgent().size();
    String heading = Texts.of("nav.worklist");
    PageHeading.show(
        ui, heading, count == 0 ? heading : Texts.of("work.tab_urgent", count, heading));
  }

  private List<WorkItem> admitted() {
    return all.stream().filter(item -> filter.admits(item, me.staff())).toList();
  }

  private List<WorkItem> waitingUrgent() {
    return all.stream().filter(WorkItem::urgentAndWaiting).toList();
  }

  private Map<WorkFilter.Tab, Integer> counts() {
    Map<WorkFilter.Tab, Integer> counts = new EnumMap<>(WorkFilter.Tab.class);
    for (WorkFilter.Tab tab : WorkFilter.Tab.values())
      counts.put(
          tab, (int) all.stream().filter(item -> filter.with(tab).inTab(item, me.staff())).count());
    return counts;
  }

  private Component empty() {
    int hidden = (int) all.stream().filter(item -> filter.inTab(item, me.staff())).count();
    if (filter.narrows() && hidden > 0) {
      Button clear =
          new Button(
              Texts.of("work.clear"),
              pressed -> go(filter.with(Set.of(), Set.of()), Optional.empty()));
      return new EmptyState(Texts.of("work.filtered_empty", hidden), clear);
    }
    return new EmptyState(
        Texts.of("work.empty." + filter.tab().name().toLowerCase(java.util.Locale.ROOT)));
  }

  private void countsOnly() {
    removeAll();
    add(
        new CountsPanel(
            all.stream()
                .filter(i -> i.clock().stage() != WorkItem.Stage.DONE)
                .collect(Collectors.toList())));
  }
}
