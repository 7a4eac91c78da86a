package org.carecompanion.adminui.call;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.CallStatus;

/** Calls as rows: when here and there, who, how it ended, what it led to. */
final class CallGrid extends Grid<CallRow> {
  private final List<CallRow> rows = new ArrayList<>();
  private final ListDataProvider<CallRow> provider = new Provider(rows);
  private final Moments moments;

  CallGrid(Moments moments) {
    super(CallRow.class, false);
    this.moments = moments;
    setId("calls");
    addThemeVariants(GridVariant.LUMO_NO_BORDER);
    addClassName("call-grid");
    addComponentColumn(this::when)
        .setHeader(Texts.of("calls.when"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    addComponentColumn(this::who)
        .setHeader(Texts.of("calls.patient"))
        .setRowHeader(true)
        .setFlexGrow(1);
    addColumn(row -> Texts.of(row.head().type()))
        .setHeader(Texts.of("calls.type"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    addComponentColumn(this::outcome).setHeader(Texts.of("calls.outcome")).setFlexGrow(1);
    addComponentColumn(this::alerts)
        .setHeader(Texts.of("calls.alerts"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    addItemClickListener(click -> open(click.getItem()));
    setDataProvider(provider);
  }

  /**
   * Shows these. A call that stands where it stood keeps its row, and its row is drawn anew only if
   * something about it has changed.
   */
  void show(List<CallRow> now) {
    boolean sameCalls =
        now.stream()
            .map(row -> row.head().id())
            .toList()
            .equals(rows.stream().map(row -> row.head().id()).toList());
    List<CallRow> changed = now.stream().filter(row -> !rows.contains(row)).toList();
    rows.clear();
    rows.addAll(now);
    if (sameCalls) changed.forEach(provider::refreshItem);
    else provider.refreshAll();
  }

  private void open(CallRow row) {
    getUI().ifPresent(ui -> ui.navigate("calls/" + row.head().id()));
  }

  private Component when(CallRow row) {
    Span here = new Span(SccTime.at(row.head().times().requested(), moments));
    here.addClassName("when-cell");
    row.patient()
        .contact()
        .zone()
        .filter(zone -> !zone.equals(moments.zone()))
        .ifPresent(
            zone ->
                here.add(
                    quiet(
                        Texts.of(
                            "calls.there",
                            new Moments(zone, moments.clock()).time(row.head().times().requested()),
                            Moments.zoneName(zone)))));
    return here;
  }

  private Component who(CallRow row) {
    Anchor name = new Anchor("calls/" + row.head().id(), row.patient().person().name().inLists());
    name.addClassName("row-link");
    Span who = new Span(name);
    row.patient().recovery().ifPresent(r -> who.add(quiet(r.text())));
    row.lastWords()
        .ifPresent(
            words -> {
              Span last = new Span("“" + words + "”");
              last.addClassName("last-words");
              who.add(last);
            });
    who.addClassName("two-lines");
    return who;
  }

  private Component outcome(CallRow row) {
    Span state = new Span(stateOf(row));
    state.addClassName("chip");
    if (row.head().live()) state.addClassName("live");
    Span line = new Span(state);
    if (row.head().stand().status() == CallStatus.IN_PROGRESS)
      row.head().times().answered().ifPresent(at -> line.add(SccTime.since(at, moments)));
    row.head().stand().reason().ifPresent(code -> line.add(quiet(Texts.ofOrPlain("reason", code))));
    line.addClassName("outcome-line");
    return line;
  }

  private static String stateOf(CallRow row) {
    return row.head()
        .stand()
        .outcome()
        .map(Texts::of)
        .orElseGet(() -> Texts.of(row.head().stand().status()));
  }

  private Component alerts(CallRow row) {
    Span cell = new Span();
    cell.addClassName("alert-cell");
    row.worst()
        .ifPresent(
            worst -> {
              Span mark =
                  new Span(
                      SeverityBadge.icon(worst.severity()), new Span(Texts.of(worst.severity())));
              mark.addClassNames("mark", "mark-" + worst.severity().code());
              cell.add(mark);
              if (worst.alerts() > 1) cell.add(quiet("+" + (worst.alerts() - 1)));
            });
    return cell;
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }

  /** Rows are the same row as long as they stand for the same call. */
  private static final class Provider extends ListDataProvider<CallRow> {
    Provider(List<CallRow> rows) {
      super(rows);
    }

    @Override
    public Object getId(CallRow row) {
      return row.head().id();
    }
  }
}
