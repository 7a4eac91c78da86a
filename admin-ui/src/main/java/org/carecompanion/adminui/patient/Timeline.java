package org.carecompanion.adminui.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.CallStatus;

/** What happened to a patient, newest first. */
final class Timeline extends OrderedList {
  Timeline(List<PatientPage.Event> events, Moments moments) {
    addClassName("timeline");
    for (PatientPage.Event event : events) {
      Span at = new Span(SccTime.at(event.at(), moments));
      at.addClassName("timeline-at");
      ListItem item = new ListItem(at, what(event, moments));
      item.addClassName("timeline-item");
      add(item);
    }
  }

  private static Component what(PatientPage.Event event, Moments moments) {
    Span line =
        switch (event) {
          case PatientPage.CallHappened call -> called(call);
          case PatientPage.AlertRaised alert -> raised(alert);
          case PatientPage.TaskMade task -> made(task, moments);
        };
    line.addClassName("timeline-what");
    return line;
  }

  private static Span called(PatientPage.CallHappened call) {
    Span state = new Span(call.outcome().map(Texts::of).orElseGet(() -> Texts.of(call.status())));
    state.addClassName("chip");
    if (call.status() != CallStatus.ENDED) state.addClassName("live");
    Span line = new Span(new Span(Texts.of(call.type())), state);
    call.answered()
        .ifPresent(
            far -> line.add(quiet(Texts.of("timeline.answered", far.answered(), far.questions()))));
    line.add(open("calls/" + call.id(), Texts.of("call.heading")));
    return line;
  }

  private static Span raised(PatientPage.AlertRaised alert) {
    return new Span(
        new SeverityBadge(alert.severity()),
        new Span(alert.title()),
        quiet(Texts.of(alert.state())),
        open("alerts/" + alert.id(), alert.title()));
  }

  private static Span made(PatientPage.TaskMade task, Moments moments) {
    Span chip = new Span(Texts.of("work.task"));
    chip.addClassName("chip");
    String stand =
        task.done()
            ? Texts.of("timeline.task_done")
            : Texts.of("timeline.task_due", moments.brief(task.due()));
    return new Span(chip, new Span(Texts.of(task.kind())), quiet(stand));
  }

  private static Anchor open(String address, String what) {
    Anchor open = new Anchor(address, Texts.of("work.open"));
    open.getElement().setAttribute("aria-label", Texts.of("work.open_what", what));
    return open;
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }
}
