package org.carecompanion.adminui.protocol;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.PlainTable;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;

/** Every protocol with its versions, newest first. */
@Route("protocols")
@RolesAllowed({"CLINICIAN", "HOSPITAL_ADMIN"})
public final class ProtocolsView extends Div implements AfterNavigationObserver {
  @Inject
  ProtocolsView(Protocols protocols) {
    addClassNames("page", "protocols-page");
    PlainTable table =
        new PlainTable(
            Texts.of("nav.protocols"),
            List.of(
                Texts.of("protocol.title"),
                Texts.of("protocol.call_type"),
                Texts.of("protocol.families"),
                Texts.of("protocol.questions"),
                Texts.of("protocol.versions")));
    protocols.all().stream()
        .collect(Collectors.groupingBy(p -> p.id().key(), TreeMap::new, Collectors.toList()))
        .values()
        .forEach(versions -> row(table, newestFirst(versions)));
    Div panel = new Div(new Paragraph(Texts.of("protocol.what")), table);
    panel.addClassName("panel");
    panel.setId("protocols");
    add(panel);
  }

  private static List<Protocol> newestFirst(List<Protocol> versions) {
    return versions.stream()
        .sorted(Comparator.comparingInt((Protocol p) -> p.id().version()).reversed())
        .toList();
  }

  private static void row(PlainTable table, List<Protocol> versions) {
    Protocol newest = versions.getFirst();
    Div links = new Div();
    links.addClassName("day-links");
    for (Protocol version : versions)
      links.add(
          new Anchor(
              ProtocolAddress.of(version.id()),
              Texts.of("protocol.version", version.id().version())));
    table.row(
        new Anchor(ProtocolAddress.of(newest.id()), newest.title()),
        List.of(
            new Span(Texts.ofOrPlain("call-type", newest.scope().callType())),
            new Span(families(newest)),
            new Span(String.valueOf(newest.questions().size())),
            links));
  }

  static String families(Protocol protocol) {
    return protocol.scope().families().stream()
        .sorted()
        .map(Texts::of)
        .collect(Collectors.joining(", "));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("nav.protocols")));
  }
}
