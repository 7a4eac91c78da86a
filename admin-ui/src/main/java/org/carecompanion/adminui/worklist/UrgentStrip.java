package org.carecompanion.adminui.worklist;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.finding.Severity;

/**
 * Urgent alerts nobody has, above everything and at once; the only thing in the product that
 * interrupts.
 */
final class UrgentStrip extends Section {
  private final Moments moments;
  private final Consumer<WorkItem> acknowledge;

  UrgentStrip(Moments moments, Consumer<WorkItem> acknowledge) {
    this.moments = moments;
    this.acknowledge = acknowledge;
    addClassName("urgent-strip");
    setId("urgent");
    getElement().setAttribute("aria-label", Texts.of("work.urgent_waiting"));
    setVisible(false);
  }

  void show(List<WorkItem> urgent) {
    removeAll();
    urgent.forEach(item -> add(line(item)));
    setVisible(!urgent.isEmpty());
  }

  private Div line(WorkItem item) {
    Span mark = new Span(SeverityBadge.icon(Severity.URGENT), new Span(Texts.of(Severity.URGENT)));
    mark.addClassName("urgent-mark");
    Span name = new Span(item.patient().person().name().inLists());
    name.addClassName("urgent-name");
    Span what = new Span(name, new Span(item.label().title()));
    what.addClassName("urgent-what");
    Span clock =
        new Span(
            new Span(Texts.of("work.acknowledge_in")), SccTime.until(item.clock().due(), moments));
    clock.addClassName("urgent-clock");
    Anchor open = new Anchor("alerts/" + item.ref().id(), Texts.of("work.open"));
    open.addClassName("urgent-open");
    open.getElement().setAttribute("aria-label", Texts.of("work.open_what", item.label().title()));
    Button take = new Button(Texts.of("alert.acknowledge"), pressed -> acknowledge.accept(item));
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    take.addClassName("urgent-take");
    take.setDisableOnClick(true);
    Div line = new Div(mark, what, clock, open, take);
    line.addClassName("urgent-line");
    return line;
  }
}
