package org.carecompanion.adminui.protocol;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.PlainTable;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.protocol.Question.Days;
import org.carecompanion.clinical.protocol.TriagePlan;
import org.carecompanion.clinical.protocol.TriageTable;
import org.carecompanion.clinical.protocol.TriageTable.Flag;
import org.carecompanion.clinical.protocol.TriageTable.Heading;
import org.carecompanion.clinical.protocol.TriageTable.Limit;
import org.carecompanion.clinical.protocol.TriageTable.Normal;
import org.carecompanion.clinical.protocol.TriageTable.Together;
import org.carecompanion.domain.finding.Concept;

/**
 * How soon a nurse must look at what, on this day: flags, numbers, what belongs to a normal
 * recovery; each with its source.
 */
final class TriagePanel extends Div {
  private final Optional<Integer> day;

  TriagePanel(TriagePlan plan, Optional<Integer> day) {
    this.day = day;
    addClassName("panel");
    setId("triage");
    String tables =
        plan.tables().stream()
            .map(table -> table.id().toString())
            .collect(Collectors.joining(", "));
    add(new H2(Texts.of("triage.heading")), new Paragraph(Texts.of("triage.what", tables)));
    add(new H3(Texts.of("triage.flags")), flags(plan));
    add(new H3(Texts.of("triage.limits")), limits(plan.limits()));
    if (!plan.together().isEmpty())
      add(new H3(Texts.of("triage.together")), together(plan.together()));
    add(new H3(Texts.of("triage.expected")), expected(plan));
  }

  private boolean today(Days days) {
    return day.map(days::contains).orElse(true);
  }

  private Component flags(TriagePlan plan) {
    PlainTable table = table("triage.flags", "triage.sign", "triage.days", "triage.kind");
    plan.tables().stream()
        .flatMap(one -> one.rows().flags().stream())
        .filter(flag -> today(flag.days()))
        .sorted(Comparator.comparing((Flag flag) -> flag.level().present()).reversed())
        .forEach(
            flag ->
                table.row(
                    new SeverityBadge(flag.level().present()),
                    List.of(
                        sign(flag.heading(), names(flag.concepts())),
                        new Span(ReadingDays.inWords(flag.days())),
                        new Span(Texts.of(flag.heading().type())),
                        source(flag.heading()))));
    return table;
  }

  private static Component limits(List<Limit> limits) {
    PlainTable table = table("triage.limits", "triage.sign", "triage.number", "triage.kind");
    limits.stream()
        .sorted(Comparator.comparing(Limit::severity).reversed())
        .forEach(
            limit ->
                table.row(
                    new SeverityBadge(limit.severity()),
                    List.of(
                        sign(limit.heading(), Texts.of(limit.concept())),
                        new Span(bound(limit.bound())),
                        new Span(Texts.of(limit.heading().type())),
                        source(limit.heading()))));
    return table;
  }

  private static String bound(TriageTable.Bound bound) {
    String value = Texts.of(bound.value());
    return switch (bound.reach()) {
      case FROM -> Texts.of("triage.from", value);
      case BELOW -> Texts.of("triage.below", value);
      case RISE -> Texts.of("triage.rise", value);
    };
  }

  private static Component together(List<Together> rows) {
    PlainTable table = table("triage.together", "triage.sign", "triage.all_of", "triage.kind");
    rows.forEach(
        row ->
            table.row(
                new SeverityBadge(row.severity()),
                List.of(
                    sign(row.heading(), ""),
                    new Span(
                        row.all().stream()
                            .map(TriagePanel::either)
                            .collect(Collectors.joining(" + "))),
                    new Span(Texts.of(row.heading().type())),
                    source(row.heading()))));
    return table;
  }

  private Component expected(TriagePlan plan) {
    PlainTable table =
        new PlainTable(
            Texts.of("triage.expected"),
            List.of(Texts.of("triage.sign"), Texts.of("triage.days"), Texts.of("protocol.source")));
    plan.tables().stream()
        .flatMap(one -> one.rows().expected().stream())
        .filter(normal -> today(normal.days()))
        .forEach(normal -> row(table, normal));
    return table;
  }

  private static void row(PlainTable table, Normal normal) {
    table.row(names(normal.concepts()), ReadingDays.inWords(normal.days()), normal.source());
  }

  private static PlainTable table(String caption, String sign, String middle, String kind) {
    return new PlainTable(
        Texts.of(caption),
        List.of(
            Texts.of("triage.severity"),
            Texts.of(sign),
            Texts.of(middle),
            Texts.of(kind),
            Texts.of("protocol.source")));
  }

  private static Component sign(Heading heading, String concepts) {
    Span title = new Span(Texts.of("triage.rule", heading.title(), heading.rule()));
    Span about = new Span(concepts);
    about.addClassName("quiet");
    Div sign = new Div(title, about);
    sign.addClassName("two-lines");
    return sign;
  }

  private static Component source(Heading heading) {
    Span source = new Span(heading.source());
    source.addClassName("quiet");
    return source;
  }

  private static String names(Collection<Concept> concepts) {
    return concepts.stream().map(Texts::of).sorted().collect(Collectors.joining(" · "));
  }

  private static String either(Collection<Concept> concepts) {
    return concepts.stream()
        .map(Texts::of)
        .sorted()
        .collect(Collectors.joining(" " + Texts.of("triage.or") + " "));
  }
}
