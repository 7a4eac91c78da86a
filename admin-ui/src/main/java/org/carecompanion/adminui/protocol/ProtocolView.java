package org.carecompanion.adminui.protocol;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.adminui.shared.Addresses;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.protocol.Guidance;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.TriageTables;

/** One version of a protocol: what is asked, in which words, what is raised, and why. */
@Route("protocols/:key/:version")
@RolesAllowed({"CLINICIAN", "HOSPITAL_ADMIN"})
public final class ProtocolView extends Div
    implements BeforeEnterObserver, AfterNavigationObserver {
  private final Protocols protocols;

  @Inject
  ProtocolView(Protocols protocols) {
    this.protocols = protocols;
    addClassNames("page", "protocol-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    Optional<Integer> day = ProtocolAddress.day(entering);
    ProtocolAddress.read(entering)
        .flatMap(id -> protocols.find(id.key(), id.version()))
        .ifPresentOrElse(found -> draw(found, day), () -> Addresses.notFound(entering));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("protocol.heading")));
  }

  private void draw(Protocol protocol, Optional<Integer> day) {
    removeAll();
    add(head(protocol, day), new QuestionsPanel(protocol, day));
    add(new TriagePanel(TriageTables.shared().of(protocol), day));
    if (!protocol.guidance().equals(Guidance.NONE))
      add(new GuidancePanel(protocol.guidance(), day));
    add(new WordingsPanel(protocol));
  }

  private Component head(Protocol protocol, Optional<Integer> day) {
    Anchor back = new Anchor("protocols", "‹ " + Texts.of("nav.protocols"));
    back.addClassName("back");
    Span version = new Span(Texts.of("protocol.version", protocol.id().version()));
    version.addClassName("chip");
    Div line = new Div(back, new H2(protocol.title()), version);
    line.addClassName("read-head");
    Span what =
        new Span(
            Texts.of(
                "protocol.for",
                Texts.ofOrPlain("call-type", protocol.scope().callType()),
                ProtocolsView.families(protocol)));
    what.addClassName("quiet");
    Div head = new Div(line, what, new Paragraph(Texts.of("protocol.day")), days(protocol, day));
    head.addClassName("panel");
    versions(protocol).ifPresent(head::add);
    return head;
  }

  /** The other versions of the same protocol. */
  private Optional<Component> versions(Protocol shown) {
    UnorderedList links = new UnorderedList();
    links.addClassName("day-links");
    protocols.all().stream()
        .filter(p -> p.id().key().equals(shown.id().key()) && !p.id().equals(shown.id()))
        .map(p -> link(ProtocolAddress.of(p.id()), Texts.of("protocol.version", p.id().version())))
        .forEach(link -> links.add(new ListItem(link)));
    return links.getChildren().findAny().isPresent()
        ? Optional.of(new Div(new Span(Texts.of("protocol.other_versions")), links))
        : Optional.empty();
  }

  private static Component days(Protocol protocol, Optional<Integer> day) {
    UnorderedList links = new UnorderedList();
    links.addClassName("day-links");
    Anchor all = link(ProtocolAddress.of(protocol.id()), Texts.of("protocol.every_day"));
    if (day.isEmpty()) all.getElement().setAttribute("aria-current", "true");
    links.add(new ListItem(all));
    for (int one : ReadingDays.of(protocol, day)) {
      Anchor link = link(ProtocolAddress.on(protocol.id(), one), String.valueOf(one));
      if (day.filter(chosen -> chosen == one).isPresent())
        link.getElement().setAttribute("aria-current", "true");
      links.add(new ListItem(link));
    }
    return links;
  }

  private static Anchor link(String address, String text) {
    return new Anchor(address, text);
  }
}
