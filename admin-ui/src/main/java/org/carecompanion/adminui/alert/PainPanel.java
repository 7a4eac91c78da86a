package org.carecompanion.adminui.alert;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.PlainTable;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.summary.PainTrend;
import org.carecompanion.clinical.summary.PainTrend.Point;
import org.carecompanion.clinical.summary.PainTrend.Talked;
import org.carecompanion.domain.finding.Quantity;

/**
 * Pain from call to call: a sentence that says what it shows, the chart, and the same as a table.
 */
final class PainPanel extends Div {
  private final Moments moments;
  private final Button other = new Button();

  PainPanel(PainTrend trend, List<AlertPage.Limit> limits, Moments moments) {
    this.moments = moments;
    addClassNames("panel", "pain");
    setId("pain");
    String says = says(trend);
    PainChart chart = new PainChart(trend, limits, says);
    PlainTable table = table(trend);
    table.setVisible(false);
    other.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    other.setId("pain-other");
    other.setText(Texts.of("pain.table"));
    other.addClickListener(pressed -> swap(chart, table));
    Div head = new Div(new H2(Texts.of("pain.heading")), other);
    head.addClassName("talk-head");
    add(head, new Paragraph(says), chart, table);
  }

  private void swap(PainChart chart, PlainTable table) {
    boolean toTable = chart.isVisible();
    chart.setVisible(!toTable);
    table.setVisible(toTable);
    other.setText(Texts.of(toTable ? "pain.chart" : "pain.table"));
  }

  /** What the chart shows, in one sentence. */
  static String says(PainTrend trend) {
    Point last = trend.points().getLast();
    Optional<Point> before = trend.before();
    if (last.now().isEmpty())
      return before
          .map(b -> Texts.of("pain.not_told_since", score(b.now()), b.place().day()))
          .orElse(Texts.of("pain.not_told"));
    if (before.isEmpty()) return Texts.of("pain.first", score(last.now()));
    int way = last.now().orElseThrow().value().compareTo(before.get().now().orElseThrow().value());
    String key = way < 0 ? "pain.fell" : way > 0 ? "pain.rose" : "pain.stayed";
    return Texts.of(key, plain(before.get().now()), plain(last.now()), before.get().place().day());
  }

  private PlainTable table(PainTrend trend) {
    PlainTable table =
        new PlainTable(
            Texts.of("pain.heading"),
            Stream.of("pain.day", "pain.when", "pain.now", "pain.worst").map(Texts::of).toList());
    for (Point point : trend.points())
      table.row(
          String.valueOf(point.place().day()),
          moments.full(point.place().at()),
          told(point, point.now()),
          told(point, point.worst()));
    return table;
  }

  private static String told(Point point, Optional<Quantity> score) {
    return score
        .map(Texts::of)
        .orElseGet(
            () ->
                Texts.of(
                    point.talked() == Talked.NOT_REACHED ? "pain.not_reached" : "pain.not_given"));
  }

  private static String score(Optional<Quantity> score) {
    return score.map(Texts::of).orElse("");
  }

  private static String plain(Optional<Quantity> score) {
    return score.map(s -> s.value().toPlainString()).orElse("");
  }

  static Span legend(String kind, String text) {
    Span mark = new Span();
    mark.addClassNames("pain-key", "pain-key-" + kind);
    mark.getElement().setAttribute("aria-hidden", "true");
    Span entry = new Span(mark, new Span(text));
    entry.addClassName("pain-legend");
    return entry;
  }
}
