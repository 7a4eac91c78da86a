package org.carecompanion.adminui.worklist;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.adminui.worklist.WorkItem.Kind;
import org.carecompanion.domain.finding.Severity;

/**
 * Views and filters of the worklist. Whatever is chosen goes into the address, and comes back from
 * there.
 */
final class WorkBar extends Div {
  private final Map<WorkFilter.Tab, Tab> tabs = new EnumMap<>(WorkFilter.Tab.class);
  private final Map<WorkFilter.Tab, Span> counts = new EnumMap<>(WorkFilter.Tab.class);
  private final Tabs views = new Tabs();
  private final MultiSelectComboBox<Severity> severity = filter("work.filter_severity");
  private final MultiSelectComboBox<Kind> kind = filter("work.filter_kind");
  private WorkFilter shown =
      new WorkFilter(WorkFilter.Tab.OPEN, java.util.Set.of(), java.util.Set.of(), List.of());

  WorkBar(Consumer<WorkFilter> chosen) {
    addClassName("work-bar");
    for (WorkFilter.Tab view : WorkFilter.Tab.values()) views.add(tab(view));
    views.addThemeVariants(TabsVariant.LUMO_SMALL);
    views.addSelectedChangeListener(
        changed -> {
          if (changed.isFromClient()) chosen.accept(shown.with(selectedView()));
        });
    severity.setItems(List.of(Severity.URGENT, Severity.HIGH, Severity.MODERATE, Severity.LOW));
    severity.setItemLabelGenerator(Texts::of);
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(Texts::of);
    severity.addValueChangeListener(
        changed -> {
          if (changed.isFromClient()) chosen.accept(filtered());
        });
    kind.addValueChangeListener(
        changed -> {
          if (changed.isFromClient()) chosen.accept(filtered());
        });
    Div filters = new Div(severity, kind);
    filters.addClassName("work-filters");
    add(views, filters);
  }

  private Tab tab(WorkFilter.Tab view) {
    Span count = new Span();
    count.addClassName("tab-count");
    counts.put(view, count);
    Tab tab = new Tab(new Span(Texts.of(view)), count);
    tabs.put(view, tab);
    return tab;
  }

  void show(WorkFilter filter, Map<WorkFilter.Tab, Integer> howMany) {
    shown = filter;
    views.setSelectedTab(tabs.get(filter.tab()));
    severity.setValue(filter.severities());
    kind.setValue(filter.kinds());
    counts.forEach((view, count) -> count.setText(String.valueOf(howMany.getOrDefault(view, 0))));
  }

  private WorkFilter filtered() {
    return shown.with(severity.getValue(), kind.getValue());
  }

  private WorkFilter.Tab selectedView() {
    return tabs.entrySet().stream()
        .filter(entry -> entry.getValue().equals(views.getSelectedTab()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(WorkFilter.Tab.OPEN);
  }

  private static <T> MultiSelectComboBox<T> filter(String label) {
    MultiSelectComboBox<T> filter = new MultiSelectComboBox<>();
    filter.setPlaceholder(Texts.of(label));
    filter.setAriaLabel(Texts.of(label));
    filter.setClearButtonVisible(true);
    return filter;
  }
}
