package org.carecompanion.adminui.followup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.carecompanion.adminui.shared.Facts;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.Texts;

/** What is to be done, why, by when, and by whom. */
public final class TaskPanel extends Div {
  public TaskPanel(Task task, Moments moments) {
    addClassName("panel");
    setId("task");
    add(
        new H2(
            Texts.of("task.what." + task.what().kind().name().toLowerCase(java.util.Locale.ROOT))));
    Facts facts = new Facts();
    facts.fact(Texts.of("task.why"), task.what().reason());
    facts.fact(Texts.of("task.since"), SccTime.ago(task.what().since(), moments));
    facts.fact(Texts.of("task.number"), task.patient().contact().number());
    if (task.standing().closed().isEmpty()) open(facts, task.standing(), moments);
    task.standing().closed().ifPresent(c -> closed(facts, c, moments));
    task.call()
        .ifPresent(
            call ->
                facts.fact(
                    Texts.of("task.call"),
                    new Anchor("calls/" + call, Texts.of("task.open_call"))));
    add(facts);
  }

  private static void open(Facts facts, Task.Standing standing, Moments moments) {
    Span left = new Span(SccTime.until(standing.due(), moments));
    left.addClassName("clock");
    facts.fact(Texts.of("task.due"), List.of(new Span(moments.full(standing.due())), left));
    facts.fact(Texts.of("task.owner"), standing.owner().orElse(Texts.of("alert.no_owner")));
  }

  private static void closed(Facts facts, Task.Closed closed, Moments moments) {
    facts.fact(Texts.of("alert.outcome"), Texts.of(closed.outcome()));
    if (!closed.note().isBlank()) facts.fact(Texts.of("alert.note"), closed.note());
    facts.fact(
        Texts.of("alert.by"), Texts.of("alert.by_at", closed.by(), moments.full(closed.at())));
  }
}
