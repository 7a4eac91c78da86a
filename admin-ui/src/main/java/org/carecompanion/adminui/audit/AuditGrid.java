package org.carecompanion.adminui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.By;

/** Entries as rows: when, who from where, what to what, about whom, and whether it is sealed. */
final class AuditGrid extends Grid<AuditRow> {
  private final Moments moments;

  AuditGrid(Moments moments) {
    super(AuditRow.class, false);
    this.moments = moments;
    setId("audit");
    addThemeVariants(GridVariant.LUMO_NO_BORDER);
    addClassName("call-grid");
    setPageSize(50);
    addComponentColumn(row -> SccTime.at(row.entry().at(), moments))
        .setHeader(Texts.of("calls.when"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    addComponentColumn(AuditGrid::who)
        .setHeader(Texts.of("audit.who"))
        .setRowHeader(true)
        .setFlexGrow(1);
    addComponentColumn(AuditGrid::what).setHeader(Texts.of("audit.what")).setFlexGrow(1);
    addComponentColumn(AuditGrid::about).setHeader(Texts.of("audit.about")).setFlexGrow(1);
    addComponentColumn(AuditGrid::sealed)
        .setHeader(Texts.of("audit.sealed"))
        .setAutoWidth(true)
        .setFlexGrow(0);
  }

  private static Component who(AuditRow row) {
    By by = row.entry().by();
    Span from =
        quiet(
            Texts.of(by.origin().door())
                + by.origin()
                    .address()
                    .map(address -> " · " + ShortAddress.of(address))
                    .orElse(""));
    return lines(new Span(row.who()), from);
  }

  private static Component what(AuditRow row) {
    AuditEntry entry = row.entry();
    Component subject =
        address(entry)
            .<Component>map(path -> link(path, subject(entry)))
            .orElseGet(() -> quiet(subject(entry)));
    Span reason = quiet(entry.reason().map(r -> Texts.ofOrPlain("reason", r)).orElse(""));
    return lines(new Span(Texts.of(entry.action())), new Span(subject, new Span(" "), reason));
  }

  private static String subject(AuditEntry entry) {
    return Texts.ofOrPlain("subject", entry.subject().kind());
  }

  private static Optional<String> address(AuditEntry entry) {
    String id = entry.subject().id().toString();
    return switch (entry.subject().kind()) {
      case "call" -> Optional.of("calls/" + id);
      case "patient" -> Optional.of("patients/" + id);
      default -> Optional.empty();
    };
  }

  private static Component about(AuditRow row) {
    String name = row.about().orElse("");
    return row.entry()
        .patient()
        .filter(patient -> !name.isEmpty())
        .<Component>map(patient -> link("patients/" + patient, name))
        .orElseGet(() -> new Span(name));
  }

  private static Component sealed(AuditRow row) {
    Span state =
        new Span(
            row.place()
                .map(place -> Texts.of("audit.place", place))
                .orElseGet(() -> Texts.of("audit.waits")));
    state.addClassName("chip");
    return state;
  }

  private static Anchor link(String path, String text) {
    Anchor link = new Anchor(path, text);
    link.addClassName("row-link");
    return link;
  }

  private static Span lines(Component... content) {
    Span lines = new Span(content);
    lines.addClassName("two-lines");
    return lines;
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }
}
