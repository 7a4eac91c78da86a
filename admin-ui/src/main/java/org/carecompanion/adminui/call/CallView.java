package org.carecompanion.adminui.call;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.adminui.review.Marking;
import org.carecompanion.adminui.security.SccIdle;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Addresses;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.Kept;
import org.carecompanion.adminui.shared.LiveUpdates;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.PatientBanner;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallId;

/** One call, while it goes on and afterwards, at the same address. */
@Route("calls/:call")
@RolesAllowed({"CLINICIAN", "HOSPITAL_ADMIN"})
public final class CallView extends Div implements BeforeEnterObserver, AfterNavigationObserver {
  private final CallReads reads;
  private final SignedIn me = SignedIn.current();
  private final Moments moments;
  private final Div head;
  private final Kept headline = new Kept();
  private final CallActions actions;
  private final SayButton say;
  private final CallTools tools;
  private final Div summary = new Div();
  private Optional<CallColumns> columns = Optional.empty();
  private Optional<RecordingPanel> recording = Optional.empty();
  private Optional<CallPage> shown = Optional.empty();
  private CallAddress address = CallAddress.of(QueryParameters.empty());

  @Inject
  CallView(CallReads reads, CallTools tools, LiveUpdates updates, Clock clock) {
    this.reads = reads;
    this.tools = tools;
    this.actions = new CallActions(tools.line().stop(), me, this::readAgain);
    this.say = new SayButton(tools.line().speak(), me, this::readAgain);
    this.moments = new Moments(me.zone(), clock);
    addClassNames("page", "call-page");
    Anchor back = new Anchor("calls", "‹ " + Texts.of("nav.calls"));
    back.addClassName("back");
    Div buttons = new Div(say, actions);
    buttons.addClassName("call-buttons");
    Div head = new Div(back, headline, buttons);
    head.addClassName("call-bar");
    this.head = head;
    updates.listen(
        this, me.hospital().value(), Set.of(Notice.Kind.CALL, Notice.Kind.PATIENT), this::changed);
    updates.listen(
        this,
        me.hospital().value(),
        Set.of(Notice.Kind.ALERT),
        LiveUpdates.Pace.ONCE_A_SECOND,
        alerts -> shown.filter(page -> page.head().live()).ifPresent(this::bringUpToDate));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    Optional<CallId> wanted = Addresses.id(entering, "call").map(CallId::new);
    CallAddress told = CallAddress.of(entering.getLocation().getQueryParameters());
    if (shown.isPresent() && shown.map(p -> p.head().id()).equals(wanted)) {
      address = address.with(told.part());
      columns.ifPresent(both -> both.turnTo(told.part()));
      return; // only where on the page one is
    }
    address = told;
    shown = wanted.flatMap(id -> reads.open(me, id));
    shown.ifPresentOrElse(this::draw, () -> Addresses.notFound(entering));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("call.heading")));
    getUI()
        .ifPresent(
            ui -> ui.getPage().executeJs("return location.hash").then(String.class, this::goTo));
  }

  private void goTo(String hash) {
    if (hash.matches("#turn-\\d{1,5}"))
      columns.ifPresent(both -> both.goTo(Integer.parseInt(hash.substring(6))));
  }

  private void draw(CallPage page) {
    removeAll();
    head(page);
    add(head, new PatientBanner(page.patient(), moments));
    columns = Optional.empty();
    recording = Optional.empty();
    say.here(false); // until a look says otherwise
    if (!me.readsWords()) add(noWords());
    else if (page.patient().closed())
      add(tools.opening().panel(me, page.patient().person().id(), this::openAnew));
    else if (page.head().live()) add(words(page), sound(page));
    else add(sound(page), words(page));
    offerPlaying();
    tools.opening().tellWhenItEnds(me, page.patient(), this, this::readAgain);
  }

  private void readAgain() {
    shown.ifPresent(this::bringUpToDate);
  }

  /** With words in it now, which is a reading. */
  private void openAnew() {
    shown = shown.flatMap(page -> reads.open(me, page.head().id()));
    shown.ifPresentOrElse(this::draw, this::gone);
  }

  /** Who listens to a call touches nothing. */
  private void idleLimit(UI ui) {
    if (me.readsWords() && shown.filter(page -> page.head().live()).isPresent())
      SccIdle.watching(ui);
    else SccIdle.asUsual(ui);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    idleLimit(event.getUI());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    SccIdle.asUsual(event.getUI());
  }

  private void head(CallPage page) {
    getUI().ifPresent(this::idleLimit);
    headline.show(page.head(), () -> List.of(new CallHead(page.head(), moments)));
    actions.offer(page);
    say.offer(
        Optional.of(page)
            .filter(call -> me.readsWords() && call.head().streams() && !call.patient().closed()));
  }

  private Component sound(CallPage page) {
    RecordingPanel panel = new RecordingPanel(tools.play(), me, page.head().id(), moments);
    recording = Optional.of(panel);
    return panel;
  }

  private Component words(CallPage page) {
    TalkPanel conversation =
        new TalkPanel(page, moments, new TalkPanel.Live(tools.line().watch(), say::here));
    AnswersPanel answers = new AnswersPanel(address.order(), new FromAnswers());
    CallColumns both =
        new CallColumns(
            conversation, answers, address.part(), part -> standsAt(address.with(part)));
    both.showAnswers(page);
    columns = Optional.of(both);
    showSummary(page);
    // what comes when the call ends moves nothing that is being read
    Div words = page.head().live() ? new Div(both, summary) : new Div(summary, both);
    words.addClassName("call-words");
    return words;
  }

  /** What is read can be heard. */
  private void offerPlaying() {
    recording
        .filter(RecordingPanel::playsFromAnywhere)
        .ifPresent(panel -> columns.ifPresent(both -> both.playable(panel::playFrom)));
  }

  private void showSummary(CallPage page) {
    summary.removeAll();
    page.led().summary().ifPresent(came -> summary.add(new SummaryPanel(came)));
  }

  private static Component noWords() {
    Div panel = new Div(new EmptyState(Texts.of("call.words_not_for_you")));
    panel.addClassName("panel");
    return panel;
  }

  private void changed(LiveUpdates.Changes changes) {
    shown
        .filter(
            page ->
                changes.touch(page.head().id().value())
                    || changes.touch(page.patient().person().id().value()))
        .ifPresent(this::bringUpToDate);
  }

  private void bringUpToDate(CallPage before) {
    Optional<CallPage> now = reads.again(me, before.head().id());
    if (now.isEmpty()) gone();
    else if (before.patient().closed() && !now.get().patient().closed()) openAnew();
    else take(before, now.get());
  }

  /** What may be read no longer does not stay on the page. */
  private void gone() {
    shown = Optional.empty();
    columns = Optional.empty();
    recording = Optional.empty();
    removeAll();
    Div panel = new Div(new EmptyState(Texts.of("call.gone")));
    panel.addClassName("panel");
    add(panel);
  }

  private void take(CallPage before, CallPage now) {
    shown = Optional.of(now);
    getUI().ifPresent(ui -> CallNews.between(before, now, moments).say(ui));
    if (now.patient().words() != before.patient().words()) {
      draw(now);
      return;
    }
    head(now);
    if (!me.readsWords() || now.patient().closed()) return;
    columns.ifPresent(both -> both.bringUpTo(now));
    recording.ifPresent(RecordingPanel::bringUpToDate);
    offerPlaying();
    showSummary(now);
  }

  /** The address says it, without a step to go back over. */
  private void standsAt(CallAddress now) {
    address = now;
    shown.ifPresent(
        page -> {
          Location here = new Location("calls/" + page.head().id(), now.query());
          getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
        });
  }

  /** What the answers ask of the page. */
  private final class FromAnswers implements AnswersPanel.Does {
    @Override
    public void reorder(AnswerOrder wanted) {
      standsAt(address.with(wanted));
      shown.ifPresent(page -> columns.ifPresent(both -> both.showAnswers(page)));
    }

    @Override
    public void markWrong(Answer answer) {
      answer
          .grounds()
          .finding()
          .ifPresent(
              finding ->
                  tools
                      .marking()
                      .wrong(
                          me,
                          new Marking.Shown(
                              finding,
                              Texts.of("answer.with", answer.topic(), answer.inWords()),
                              answer.quote().map(Answer.Quote::words).orElse("")),
                          CallView.this::readAgain));
    }

    @Override
    public void replay() {
      shown.ifPresent(page -> tools.replays().ask(me, page.head().id()));
    }

    @Override
    public void addMissed() {
      shown.ifPresent(
          page ->
              tools.marking().missed(me, page.head().id(), page.said(), CallView.this::readAgain));
    }
  }
}
