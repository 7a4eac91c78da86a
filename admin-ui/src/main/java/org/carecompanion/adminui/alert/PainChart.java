package org.carecompanion.adminui.alert;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.summary.PainTrend;
import org.carecompanion.clinical.summary.PainTrend.Point;
import org.carecompanion.clinical.summary.PainTrend.Talked;
import org.carecompanion.domain.finding.Quantity;

/**
 * Pain now and at its worst, one column a call, from 0 to 10. A call without a number is a gap that
 * no line crosses. Drawn from numbers and our own words only.
 */
final class PainChart extends Div {
  private static final int LEFT = 30;
  private static final int RIGHT = 300;
  private static final int TOP = 16;
  private static final int BOTTOM = 156;
  private static final int WIDTH = 390;
  private static final int HEIGHT = 184;

  private final List<Point> points;
  private final StringBuilder svg = new StringBuilder();

  PainChart(PainTrend trend, List<AlertPage.Limit> limits, String says) {
    points = trend.points();
    addClassName("pain-chart");
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
            .formatted(WIDTH, HEIGHT, says.replace("\"", "").replace("<", "")));
    axis();
    limits.forEach(this::limit);
    series("pain-worst", Point::worst, -9);
    series("pain-now", Point::now, 17);
    for (int i = 0; i < points.size(); i++) column(i);
    Div drawing = new Div();
    drawing.getElement().setProperty("innerHTML", svg.append("</svg>").toString());
    Div legend =
        new Div(
            PainPanel.legend("now", Texts.of("pain.now")),
            PainPanel.legend("worst", Texts.of("pain.worst")),
            PainPanel.legend("none", Texts.of("pain.no_number")));
    legend.addClassName("pain-legends");
    add(drawing, legend);
  }

  private void axis() {
    for (int value : List.of(0, 5, 10)) {
      line("pain-grid", LEFT, y(value), RIGHT + 12, y(value));
      text(LEFT - 8, y(value) + 4, "end", String.valueOf(value));
    }
  }

  private void limit(AlertPage.Limit limit) {
    double at = y(limit.from().doubleValue());
    line("pain-limit pain-limit-" + limit.severity().code(), LEFT, at, RIGHT + 12, at);
    String label = Texts.of("pain.limit", limit.from().toPlainString(), Texts.of(limit.severity()));
    text(RIGHT + 18, at + 4, "start", label);
  }

  private void series(String kind, Function<Point, Optional<Quantity>> what, int label) {
    for (int i = 0; i < points.size(); i++) {
      Optional<Quantity> here = what.apply(points.get(i));
      if (here.isEmpty()) continue;
      double at = y(here.get().value().doubleValue());
      Optional<Quantity> before = i == 0 ? Optional.empty() : what.apply(points.get(i - 1));
      if (before.isPresent()) line(kind, x(i - 1), y(before.get().value().doubleValue()), x(i), at);
      mark(kind, x(i), at);
      if (kind.equals("pain-now") || !here.equals(points.get(i).now()))
        text(x(i), at + label, "middle", here.get().value().toPlainString());
    }
  }

  /** A number is a dot, the worst a square; what is no number is hollow, on the axis. */
  private void mark(String kind, double x, double y) {
    svg.append(
        kind.equals("pain-now")
            ? String.format(
                Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>", kind, x, y)
            : String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"11\" height=\"11\"/>",
                kind,
                x - 5.5,
                y - 5.5));
  }

  private void column(int i) {
    Point point = points.get(i);
    text(x(i), BOTTOM + 20, "middle", Texts.of("pain.on_day", point.place().day()));
    if (point.now().isPresent() || point.worst().isPresent()) return;
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle class=\"pain-none\" cx=\"%.1f\" cy=\"%d\" r=\"4.5\"/>",
            x(i),
            BOTTOM));
    if (point.talked() == Talked.NOT_REACHED)
      text(x(i), BOTTOM - 10, "middle", Texts.of("pain.not_reached_short"));
  }

  /** A single call stands in the middle. */
  private double x(int i) {
    int from = LEFT + 24;
    int to = RIGHT - 12;
    return points.size() == 1
        ? (from + to) / 2.0
        : from + (double) (to - from) * i / (points.size() - 1);
  }

  private static double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * value / 10;
  }

  private void line(String kind, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            kind,
            x1,
            y1,
            x2,
            y2));
  }

  private void text(double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            x,
            y,
            anchor,
            text.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
