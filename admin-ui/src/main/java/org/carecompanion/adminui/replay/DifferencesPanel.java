package org.carecompanion.adminui.replay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.function.Function;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.adminui.shared.Words;
import org.carecompanion.clinical.replay.Differences;
import org.carecompanion.clinical.replay.Differences.Change;
import org.carecompanion.clinical.replay.Outcome.Raised;
import org.carecompanion.clinical.replay.Outcome.Seen;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.finding.Unit;

/** Alerts, then findings: what is added, what is not there, what stands otherwise. */
final class DifferencesPanel extends Div {
  DifferencesPanel(Differences differences) {
    addClassName("review-form");
    if (differences.none()) {
      add(new Paragraph(Texts.of("replay.same")));
      return;
    }
    part("replay.alerts", differences.alerts(), new Told<>(Raised::words, DifferencesPanel::alert));
    part(
        "replay.findings",
        differences.findings(),
        new Told<>(Seen::words, DifferencesPanel::finding));
  }

  /** How one is told, and the words it rests on. */
  private record Told<T>(Function<T, String> words, Function<T, Component> what) {}

  private <T> void part(String heading, Change<T> change, Told<T> told) {
    add(new H3(Texts.of(heading)));
    if (change.none()) {
      add(new Paragraph(Texts.of("replay.none_differ")));
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("timeline");
    change.added().forEach(one -> list.add(line("replay.added", told, one, told.what.apply(one))));
    change.gone().forEach(one -> list.add(line("replay.missing", told, one, told.what.apply(one))));
    change
        .changed()
        .forEach(
            pair ->
                list.add(
                    line(
                        "replay.changed",
                        told,
                        pair.after(),
                        told.what.apply(pair.before()),
                        new Span(Texts.of("replay.now")),
                        told.what.apply(pair.after()))));
    add(list);
  }

  private static <T> ListItem line(String kind, Told<T> told, T one, Component... what) {
    Span word = new Span(Texts.of(kind));
    word.addClassName("diff-word");
    Div line = new Div(what);
    line.addClassName("changed-line");
    Div said = new Div(line);
    said.addClassName("review-what");
    String quote = told.words.apply(one);
    if (!quote.isBlank()) said.add(new Words(quote));
    ListItem item = new ListItem(word, said);
    item.addClassNames("timeline-item", "review-item");
    return item;
  }

  private static Component alert(Raised alert) {
    Severity severity = Severity.valueOf(alert.severity().toUpperCase(Locale.ROOT));
    Span what =
        new Span(
            new SeverityBadge(severity),
            new Span(Texts.of("replay.alert", alert.title(), alert.rule())));
    what.addClassName("changed-line");
    return what;
  }

  private static Component finding(Seen seen) {
    String topic = Concept.ofCode(seen.concept()).map(Texts::of).orElse(seen.concept());
    String how = Texts.of(FindingStatus.valueOf(seen.status().toUpperCase(Locale.ROOT)));
    String told = seen.value().isEmpty() ? how : Texts.of("answer.with", how, value(seen));
    return new Span(Texts.of("replay.finding", topic, told, seen.turn()));
  }

  /** As in {@code 8 score}, with the words the console has for it. */
  private static String value(Seen seen) {
    String[] parts = seen.value().split(" ", 2);
    Unit unit = Unit.valueOf(parts[1].toUpperCase(Locale.ROOT));
    return Texts.of(Quantity.of(parts[0], unit));
  }
}
