package org.carecompanion.adminui.call;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.Facts;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.summary.CallSummary;
import org.carecompanion.clinical.summary.Slot;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.followup.FollowUp;

/** What came of a call that has ended, for who was not there: half a page, worst first. */
final class SummaryPanel extends Div {
  SummaryPanel(CallSummary summary) {
    addClassNames("panel", "summary");
    setId("summary");
    Facts facts = new Facts();
    summary.outcome().ifPresent(o -> facts.fact(Texts.of("summary.outcome"), Texts.of(o)));
    facts.fact(Texts.of("summary.alerts"), alerts(summary.alerts()));
    named(facts, "summary.worrying", summary.worrying());
    named(facts, "summary.values", summary.values());
    named(facts, "proof.said_no", summary.denied());
    named(facts, "proof.no_answer", summary.unanswered());
    named(facts, "proof.not_asked", summary.notAsked());
    facts.fact(Texts.of("summary.to_do"), tasks(summary.followUps()));
    add(new H2(Texts.of("summary.heading")), facts);
  }

  private static List<Component> alerts(List<Alert> alerts) {
    if (alerts.isEmpty()) return List.of(quiet(Texts.of("summary.no_alert")));
    return alerts.stream().map(SummaryPanel::alert).toList();
  }

  private static Component alert(Alert alert) {
    Anchor open = new Anchor("alerts/" + alert.id(), alert.reason().title());
    Span line = new Span(new SeverityBadge(alert.severity()), open, quiet(Texts.of(alert.state())));
    line.addClassName("summary-alert");
    return line;
  }

  private static List<Component> tasks(List<FollowUp> tasks) {
    if (tasks.isEmpty()) return List.of(quiet(Texts.of("summary.nothing_to_do")));
    return tasks.stream()
        .<Component>map(
            task -> {
              Anchor open = new Anchor("worklist/" + task.id(), Texts.of(task.kind()));
              return task.doneAt().isEmpty()
                  ? open
                  : new Span(open, quiet(Texts.of("timeline.task_done")));
            })
        .toList();
  }

  private static void named(Facts facts, String label, List<Slot> slots) {
    if (slots.isEmpty()) return;
    Span names =
        new Span(slots.stream().map(SummaryPanel::inBrief).collect(Collectors.joining(" · ")));
    names.addClassName("named-" + slots.getFirst().status().code());
    facts.fact(Texts.of(label), names);
  }

  /** A yes needs no word beside its topic; anything less certain says what it is. */
  private static String inBrief(Slot slot) {
    String topic = Answers.topic(slot);
    return switch (slot.status()) {
      case ABSENT, UNANSWERED, NOT_ASKED, BEING_ASKED -> topic;
      case PRESENT, ANSWERED ->
          Answers.value(slot).map(value -> Texts.of("summary.with", topic, value)).orElse(topic);
      case UNCERTAIN, HISTORICAL, CONDITIONAL, OTHER_PERSON, NOT_A_MENTION ->
          Texts.of("summary.with", topic, Texts.of(slot.status()));
    };
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }
}
