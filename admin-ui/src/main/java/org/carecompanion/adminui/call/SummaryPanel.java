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
import org.carecompanion.clinical.summary.Answered;
import org.carecompanion.clinical.summary.CallSummary;
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
    return new Span(new SeverityBadge(alert.severity()), open, quiet(Texts.of(alert.state())));
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

  private static void named(Facts facts, String label, List<Answered> answers) {
    if (answers.isEmpty()) return;
    facts.fact(
        Texts.of(label),
        answers.stream().map(SummaryPanel::inBrief).collect(Collectors.joining(" · ")));
  }

  /** A yes needs no word beside its topic; anything less certain says what it is. */
  private static String inBrief(Answered answered) {
    String topic = Answers.topic(answered);
    return switch (answered.given()) {
      case YES, NO, NO_ANSWER, NOT_ASKED, BEING_ASKED -> topic;
      case VALUE ->
          Texts.of(
              "summary.with", topic, Answers.value(answered).orElse(Texts.of(answered.given())));
      case UNSURE, PAST, ONLY_IF, OTHER_PERSON ->
          Texts.of("summary.with", topic, Texts.of(answered.given()));
    };
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }
}
