package org.carecompanion.adminui.call;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
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
  private CallPage.OnLine shown;

  Turn(CallPage.TurnLine line, String patient, Moments moments) {
    boolean theirs = line.speaker() == Speaker.PATIENT;
    String speaker =
        switch (line.speaker()) {
          case PATIENT -> patient;
          case COMPANION -> Texts.of("turn.companion");
          case CLINICIAN -> Texts.of("turn.typed", line.what().by().orElse(""));
        };
    ours = new HeardText(line.what().text(), line.line().heard());
    shown = line.line();
    time = moments.seconds(line.when().at());
    addClassNames("turn", "turn-" + line.speaker().name().toLowerCase(Locale.ROOT));
    if (line.place().position() == 0) setId("turn-" + line.place().turn());
    body.add(theirs ? said(line.what()) : ours);
    body.addClassName("turn-body");
    marks.addClassNames("turn-marks", "quiet", "tabular");
    marks.getElement().setAttribute("aria-live", "off");
    mark();
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
    if (line.when().late()) head.add(late());
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
  void went(CallPage.OnLine how) {
    if (how.equals(shown)) return;
    shown = how;
    ours.show(how.heard());
    mark();
  }

  private void mark() {
    marks.removeAll();
    if (shown.bargedIn()) marks.add(new Span(Texts.of("turn.barged_in")));
    shown
        .waited()
        .ifPresent(time -> marks.add(new Span(Texts.of("turn.answered", Moments.tenths(time)))));
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
    add(line);
  }

  /** Offers to hear it. */
  void playable(Runnable play) {
    Button button = new Button(Texts.of("turn.play"), pressed -> play.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(Texts.of("turn.play_what", time));
    body.add(button);
  }

  private static Span late() {
    Span chip = new Span(Texts.of("turn.late"));
    chip.addClassName("chip");
    return chip;
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }
}
