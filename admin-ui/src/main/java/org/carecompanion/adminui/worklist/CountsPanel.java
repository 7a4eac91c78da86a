package org.carecompanion.adminui.worklist;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.carecompanion.adminui.shared.Facts;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.finding.Severity;

/** How much waits, for people who run the hospital's account and read nobody's words. */
final class CountsPanel extends Div {
  CountsPanel(List<WorkItem> open) {
    addClassName("panel");
    setId("worklist-counts");
    add(new H2(Texts.of("work.counts")), new Paragraph(Texts.of("work.counts_why")));
    Facts counts = new Facts();
    for (Severity severity :
        List.of(Severity.URGENT, Severity.HIGH, Severity.MODERATE, Severity.LOW)) {
      long count =
          open.stream()
              .filter(
                  i -> i.ref().kind() == WorkItem.Kind.ALERT && i.label().severity() == severity)
              .count();
      counts.fact(
          Texts.of(severity),
          List.of(new SeverityBadge(severity), new Span(String.valueOf(count))));
    }
    long tasks = open.stream().filter(i -> i.ref().kind() == WorkItem.Kind.TASK).count();
    counts.fact(Texts.of(WorkItem.Kind.TASK), String.valueOf(tasks));
    long unowned = open.stream().filter(i -> i.owner().isEmpty()).count();
    counts.fact(Texts.of("alert.no_owner"), String.valueOf(unowned));
    add(counts);
  }
}
