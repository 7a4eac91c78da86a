package org.carecompanion.adminui.worklist;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.adminui.security.Letters;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;

/**
 * The list itself: two lines a row, letters as keys while it has the focus, never a row that moves
 * by itself.
 */
final class WorkGrid extends Grid<WorkOrder.Row> {
  private static final String WHAT =
      """
      <div class="work-row">
        <div class="work-line"><span class="severity severity-${item.sev}" ?hidden=${item.task}>
          <vaadin-icon class="severity-icon" src="themes/companion/icons/severity.svg" symbol="${item.sev}" aria-hidden="true"></vaadin-icon>
          <span>${item.severity}</span></span><span class="chip" ?hidden=${!item.task}>${item.severity}</span>
          <span class="work-name">${item.name}</span><span class="work-recovery">${item.recovery}</span></div>
        <div class="work-line"><span class="work-title">${item.title}</span><span class="work-more" ?hidden=${!item.more}>${item.more}</span></div>
      </div>""";
  private static final String OWNER =
      """
      <div class="work-row work-end"><div class="work-owner">${item.owner}</div>
      <div class="clock"><scc-time mode="${item.mode}" datetime="${item.due}" text="${item.left}" full="${item.full}"></scc-time></div></div>""";

  private final List<WorkOrder.Row> rows = new ArrayList<>();
  private final ListDataProvider<WorkOrder.Row> provider = new Provider(rows);
  private final Moments moments;

  WorkGrid(Moments moments) {
    super(WorkOrder.Row.class, false);
    this.moments = moments;
    setId("worklist");
    addClassName("work-grid");
    addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
    getElement().setAttribute("aria-label", Texts.of("nav.worklist"));
    addColumn(what())
        .setHeader(Texts.of("work.column_what"))
        .setRowHeader(true)
        .setFlexGrow(1)
        .setKey("what");
    addColumn(owner())
        .setHeader(Texts.of("work.column_owner"))
        .setWidth("8.25rem")
        .setFlexGrow(0)
        .setKey("owner");
    setPartNameGenerator(row -> (row.gone() ? "gone " : "") + partOf(row.item()));
    setDataProvider(provider);
    var one = (GridSingleSelectionModel<WorkOrder.Row>) setSelectionMode(SelectionMode.SINGLE);
    one.setDeselectAllowed(false); // something is always looked at
  }

  void show(List<WorkOrder.Row> now) {
    rows.clear();
    rows.addAll(now);
    provider.refreshAll();
  }

  Optional<WorkItem> selected() {
    return asSingleSelect().getOptionalValue().map(WorkOrder.Row::item);
  }

  boolean isChosen(WorkOrder.Row row) {
    return selected().filter(item -> item.ref().equals(row.item().ref())).isPresent();
  }

  /** Marks the row of this item without telling anybody. */
  void mark(WorkItem.Ref ref) {
    rows.stream()
        .filter(row -> row.item().ref().equals(ref))
        .findFirst()
        .ifPresent(asSingleSelect()::setValue);
  }

  /** The row below this one, or the last: where the eye goes when this one leaves. */
  Optional<WorkItem> after(WorkItem.Ref ref) {
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).item().ref().equals(ref)) continue;
      int next = i + 1 < rows.size() ? i + 1 : i - 1;
      return next < 0 ? Optional.empty() : Optional.of(rows.get(next).item());
    }
    return Optional.empty();
  }

  /**
   * A letter that works only while the list has the focus: elsewhere it would fire while typing.
   */
  ShortcutRegistration letter(Key key, Consumer<WorkItem> act) {
    Runnable press = () -> selected().filter(item -> Letters.on()).ifPresent(act);
    return Shortcuts.addShortcutListener(this, press::run, key).listenOn(this);
  }

  private LitRenderer<WorkOrder.Row> what() {
    return LitRenderer.<WorkOrder.Row>of(WHAT)
        .withProperty("sev", row -> row.item().label().severity().code())
        .withProperty("task", row -> row.item().ref().kind() == WorkItem.Kind.TASK)
        .withProperty("severity", row -> severityWord(row.item()))
        .withProperty("name", row -> row.item().patient().person().name().inLists())
        .withProperty("recovery", row -> recovery(row.item()))
        .withProperty("title", row -> row.item().label().title())
        .withProperty(
            "more", row -> row.item().label().more() == 0 ? "" : "+" + row.item().label().more());
  }

  private LitRenderer<WorkOrder.Row> owner() {
    return LitRenderer.<WorkOrder.Row>of(OWNER)
        .withProperty("owner", row -> ownerWord(row.item()))
        .withProperty(
            "mode",
            row -> row.item().clock().stage() == WorkItem.Stage.DONE ? "fixed" : "countdown")
        .withProperty("due", row -> clockOf(row.item()).toString())
        .withProperty(
            "left",
            row ->
                row.item().clock().stage() == WorkItem.Stage.DONE
                    ? moments.time(clockOf(row.item()))
                    : moments.left(clockOf(row.item())))
        .withProperty("full", row -> moments.full(clockOf(row.item())));
  }

  private static java.time.Instant clockOf(WorkItem item) {
    return item.clock().stage() == WorkItem.Stage.DONE ? item.clock().since() : item.clock().due();
  }

  private static String severityWord(WorkItem item) {
    return item.ref().kind() == WorkItem.Kind.TASK
        ? Texts.of("work.task")
        : Texts.of(item.label().severity());
  }

  private String recovery(WorkItem item) {
    int age = Moments.age(item.patient().person().born(), moments.today());
    return item.patient()
        .recovery()
        .map(r -> Texts.of("work.recovery", age, r.day()))
        .orElse(Texts.of("work.age", age));
  }

  private static String ownerWord(WorkItem item) {
    return item.owner().map(WorkItem.Owner::name).orElse(Texts.of("alert.no_owner"));
  }

  private static String partOf(WorkItem item) {
    return item.ref().kind() == WorkItem.Kind.TASK
        ? "task"
        : "sev-" + item.label().severity().code();
  }

  /** Rows are the same row as long as they stand for the same work. */
  private static final class Provider extends ListDataProvider<WorkOrder.Row> {
    Provider(List<WorkOrder.Row> rows) {
      super(rows);
    }

    @Override
    public Object getId(WorkOrder.Row row) {
      return row.item().ref();
    }
  }
}
