package org.carecompanion.adminui.call;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Optional;
import org.carecompanion.adminui.shared.HeardText;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.adminui.shared.Words;
import org.carecompanion.domain.call.Speaker;

/**
 * One thing said in a call, and how it went on the line; the patient's stand out, a key pressed or
 * a silence says that it is one.
 */
final class Turn extends ListItem {
  private final HeardText ours;
  private final Div body = new Div();
  private final Div marks = new Div();
  private final String time;
  private final boolean late;
  private CallPage.OnLine shown;
  private Optional<String> untold = Optional.empty();

  Turn(CallPage.TurnLine line, String patient, Moments moments) {
    boolean theirs = line.speaker() == Speaker.PATIENT;
    String speaker =
        switch (line.speaker()) {
          case PATIENT -> patient;
          case COMPANION -> Texts.of("turn.companion");
          case CLINICIAN -> Texts.of("turn.typed", line.what().by().orElse(""));
        };
    ours = new HeardText(line.what().text(), line.line().heard());
    late = line.when().late();
    shown = line.line();
    time = moments.seconds(line.when().at());
    addClassNames("turn", "turn-" + line.speaker().name().toLowerCase(Locale.ROOT));
    if (line.place().position() == 0) setId("turn-" + line.place().turn());
    body.add(theirs ? said(line.what()) : ours);
    body.addClassName("turn-body");
    marks.addClassNames("turn-marks", "quiet", "tabular");
    marks.getElement().setAttribute("aria-live", "off");
    mark();
    // read out as they come: the patient's words, and nothing else
    if (!theirs) getElement().setAttribute("aria-live", "off");
    add(head(line, speaker, moments), body, marks);
  }

  private static Div head(CallPage.TurnLine line, String speaker, Moments moments) {
    Span who = new Span(speaker);
    who.addClassName("turn-who");
    Span at = new Span(moments.seconds(line.when().at()));
    at.addClassNames("turn-at", "tabular");
    at.setTitle(moments.full(line.when().at()));
    Div head = new Div(who, at);
    head.addClassName("turn-head");
    return head;
  }

  private static Component said(CallPage.What what) {
    return switch (what.via()) {
      case SILENCE -> quiet(Texts.of("turn.silence"));
      case KEYPAD -> new Span(Texts.of("turn.keyed", what.text()));
      case SPEECH, VOICE -> new Words(what.text());
    };
  }

  /** What the line told of it since; nothing is drawn anew that stands there already. */
  void went(CallPage.TurnLine line, CallPage.Head call) {
    Optional<String> still = untold(line, call);
    if (line.line().equals(shown) && still.equals(untold)) return;
    shown = line.line();
    untold = still;
    ours.show(shown.heard());
    mark();
  }

  /** Words that somebody typed are on record before they are said, and may never be. */
  private static Optional<String> untold(CallPage.TurnLine line, CallPage.Head call) {
    if (line.speaker() != Speaker.CLINICIAN || line.line().heard().isPresent())
      return Optional.empty();
    return Optional.of(Texts.of(call.live() ? "turn.typed_waits" : "turn.typed_unknown"));
  }

  private void mark() {
    marks.removeAll();
    if (late) {
      Span beside = new Span(Texts.of("turn.late"));
      beside.addClassName("turn-late");
      marks.add(beside);
    }
    if (shown.bargedIn()) marks.add(new Span(Texts.of("turn.barged_in")));
    shown
        .waited()
        .ifPresent(time -> marks.add(new Span(Texts.of("turn.answered", Moments.tenths(time)))));
    untold.ifPresent(words -> marks.add(new Span(words)));
    marks.setVisible(marks.getComponentCount() > 0);
  }

  /** The alert this turn led to, right under the words that led to it. */
  void led(CallPage.Raised raised) {
    Anchor open = new Anchor("alerts/" + raised.alert(), Texts.of("work.open"));
    open.getElement().setAttribute("aria-label", Texts.of("work.open_what", raised.title()));
    Div line =
        new Div(
            new SeverityBadge(raised.severity()),
            new Span(Texts.of("turn.raised", raised.title())),
            open);
    line.addClassName("turn-raised");
    line.getElement().setAttribute("aria-live", "off"); // said by CallNews, once
    add(line);
  }

  /** Offers to hear it, where there was room for that. */
  void playable(Runnable play) {
    Button button = new Button(VaadinIcon.PLAY.create(), pressed -> play.run());
    button.addThemeVariants(
        ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.addClassName("turn-play");
    button.setAriaLabel(Texts.of("turn.play_what", time));
    button.getElement().setAttribute("title", Texts.of("turn.play"));
    add(button);
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }
}
