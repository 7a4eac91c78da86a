package org.carecompanion.adminui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.adminui.review.Marking;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Addresses;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.Facts;
import org.carecompanion.adminui.shared.Kept;
import org.carecompanion.adminui.shared.LiveUpdates;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.PatientBanner;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.review.FindingReview.Words;

/** Trust or reject an alert in ten seconds, then act. */
@Route("alerts/:alert")
@RolesAllowed("CLINICIAN")
public final class AlertView extends Div implements BeforeEnterObserver, AfterNavigationObserver {
  private final AlertReads reads;
  private final AlertTools tools;
  private final SignedIn me = SignedIn.current();
  private final Moments moments;
  private final AlertActions actions;
  private final Kept head = new Kept();
  private final Kept banner = new Kept();
  private final Kept resolution = new Kept();
  private final Kept proof = new Kept();
  private final Kept pain = new Kept();
  private final Kept around = new Kept();
  private final Kept history = new Kept();
  private final Kept opening = new Kept();
  private Optional<AlertPage> shown = Optional.empty();

  @Inject
  AlertView(AlertReads reads, AlertTools tools, LiveUpdates updates, Clock clock) {
    this.reads = reads;
    this.tools = tools;
    this.moments = new Moments(me.zone(), clock);
    this.actions = new AlertActions(tools.desk(), me, moments, this::bringUpToDate);
    addClassNames("page", "alert-page");
    Anchor back = new Anchor("worklist", "‹ " + Texts.of("nav.worklist"));
    back.addClassName("back");
    Div bar = new Div(back, head, actions);
    bar.addClassName("alert-bar");
    Div columns = new Div(new Div(resolution, proof, pain), new Div(around, history));
    columns.addClassName("columns");
    add(bar, banner, columns, opening);
    updates.listen(
        this,
        me.hospital().value(),
        Set.of(Notice.Kind.ALERT, Notice.Kind.CALL, Notice.Kind.PATIENT),
        this::changed);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    shown = Addresses.id(entering, "alert").flatMap(id -> reads.open(me, new AlertId(id)));
    shown.ifPresentOrElse(this::show, () -> Addresses.notFound(entering));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("alert.heading")));
  }

  private void changed(LiveUpdates.Changes changes) {
    if (shown
        .filter(
            page ->
                changes.touch(page.proof().id().value())
                    || changes.touch(page.patient().person().id().value())
                    || changes.touch(page.proof().heard().turn().call().value()))
        .isPresent()) bringUpToDate();
  }

  private void bringUpToDate() {
    AlertPage before = shown.orElseThrow();
    Optional<AlertPage> read = reads.again(me, before.proof().id());
    if (before.patient().closed() && read.filter(now -> !now.patient().closed()).isPresent()) {
      openAnew();
      return;
    }
    shown = read;
    shown
        .filter(now -> !now.equals(before))
        .ifPresent(
            now -> {
              show(now);
              if (now.proof().standing().state() != before.proof().standing().state())
                getUI().ifPresent(ui -> Announcer.politely(ui, said(now.proof().standing())));
            });
  }

  private String said(Proof.Standing standing) {
    return switch (standing.state()) {
      case NEW -> Texts.of("alert.new_no_owner");
      case ACKNOWLEDGED ->
          standing
              .owner()
              .map(o -> Texts.of("alert.acknowledged_by", o.name(), moments.time(o.since())))
              .orElse("");
      case RESOLVED ->
          standing
              .closed()
              .map(c -> Texts.of("alert.resolved_by", c.by(), moments.time(c.at())))
              .orElse("");
    };
  }

  private void show(AlertPage page) {
    Proof.Standing standing = page.proof().standing();
    opening.show(page.patient().words(), () -> untilItEnds(page));
    actions.offer(page);
    head.show(
        List.of(page.proof().claim(), standing),
        () -> List.of(new AlertHead(page.proof(), moments)));
    banner.show(page.patient(), () -> List.of(new PatientBanner(page.patient(), moments)));
    resolution.show(List.of(standing, page.patient().words()), () -> resolution(page));
    proof.show(
        List.of(page.proof().claim(), page.proof().heard(), page.patient().words()),
        () -> proof(page));
    pain.show(page.around().pain(), () -> pain(page));
    around.show(
        List.of(
            page.proof().answers(),
            page.around().siblings(),
            page.around().earlier(),
            page.patient().words()),
        () -> around(page));
    history.show(page.history(), () -> List.of(history(page)));
  }

  /** With words in it now, which is a reading. */
  private void openAnew() {
    shown = shown.flatMap(page -> reads.open(me, page.proof().id()));
    shown.ifPresent(this::show);
  }

  /** Once per opening; nothing is seen of it. */
  private List<Component> untilItEnds(AlertPage page) {
    tools.opening().tellWhenItEnds(me, page.patient(), this, this::bringUpToDate);
    return List.of();
  }

  private List<Component> resolution(AlertPage page) {
    Proof.Standing standing = page.proof().standing();
    return standing
        .closed()
        .filter(c -> standing.state() == AlertState.RESOLVED && !page.patient().closed())
        .map(this::closed)
        .map(List::of)
        .orElse(List.of());
  }

  private List<Component> proof(AlertPage page) {
    return page.patient().closed()
        ? List.of(tools.opening().panel(me, page.patient().person().id(), this::openAnew))
        : List.of(new ProofPanel(page.proof(), moments), doubts(page.proof()));
  }

  private List<Component> pain(AlertPage page) {
    return page.around()
        .pain()
        .<Component>map(p -> new PainPanel(p.trend(), p.limits(), moments))
        .map(List::of)
        .orElse(List.of());
  }

  private List<Component> around(AlertPage page) {
    return page.patient().closed() ? List.of() : List.of(aroundIt(page));
  }

  /** "Is this right?": what goes to the review list, and changes nothing here. */
  private Component doubts(Proof proof) {
    Runnable nothing = () -> {};
    Button wrong =
        new Button(
            Texts.of("review.wrong"), pressed -> tools.marking().wrong(me, shown(proof), nothing));
    wrong.setId("mark-wrong");
    Proof.Heard heard = proof.heard();
    List<Words> said = List.of(new Words(heard.whole(), heard.turn().number()));
    Button missed =
        new Button(
            Texts.of("review.missed"),
            pressed -> tools.marking().missed(me, heard.turn().call(), said, nothing));
    missed.setId("add-missed");
    missed.setVisible(!heard.whole().isBlank());
    Div doubts = new Div(new Span(Texts.of("review.is_it_right")), wrong, missed);
    doubts.addClassNames("panel", "actions");
    return doubts;
  }

  private static Marking.Shown shown(Proof proof) {
    return new Marking.Shown(
        proof.claim().understood().id(),
        proof.claim().understood().finding(),
        proof.heard().quote());
  }

  private Component closed(Proof.Closed closed) {
    Facts facts = new Facts();
    facts.fact(Texts.of("alert.outcome"), Texts.of(closed.outcome()));
    facts.fact(Texts.of("alert.note"), closed.note());
    facts.fact(
        Texts.of("alert.by"), Texts.of("alert.by_at", closed.by(), moments.full(closed.at())));
    return panel(Texts.of("alert-state.resolved"), facts);
  }

  private Component aroundIt(AlertPage page) {
    Facts facts = ProofPanel.around(page.proof().answers());
    others(facts, "alert.same_call", page.around().siblings());
    others(facts, "alert.earlier", page.around().earlier());
    return panel(Texts.of("alert.around"), facts);
  }

  private void others(Facts facts, String label, List<AlertPage.Other> others) {
    if (others.isEmpty()) return;
    facts.fact(
        Texts.of(label), others.stream().limit(5).map(o -> new OtherLine(o, moments)).toList());
  }

  private Component history(AlertPage page) {
    return panel(Texts.of("alert.history"), new HistoryList(page.history(), moments));
  }

  private static Component panel(String heading, Component content) {
    Div panel = new Div(new H2(heading), content);
    panel.addClassName("panel");
    return panel;
  }
}
