package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.adminui.shared.Words;
import org.carecompanion.domain.call.Speaker;

/**
 * One thing said in a call; the patient's stand out, a key pressed or a silence says that it is
 * one.
 */
final class Turn extends ListItem {
  Turn(CallPage.TurnLine line, String patient, Moments moments) {
    boolean theirs = line.speaker() == Speaker.PATIENT;
    addClassNames("turn", theirs ? "turn-patient" : "turn-companion");
    if (line.place().position() == 0) setId("turn-" + line.place().turn());
    Span who = new Span(theirs ? patient : Texts.of("turn.companion"));
    who.addClassName("turn-who");
    Span at = new Span(moments.seconds(line.when().at()));
    at.addClassNames("turn-at", "tabular");
    at.setTitle(moments.full(line.when().at()));
    Div head = new Div(who, at);
    head.addClassName("turn-head");
    if (line.when().late()) head.add(late());
    Div body = new Div();
    body.addClassName("turn-body");
    switch (line.via()) {
      case SILENCE -> body.add(quiet(Texts.of("turn.silence")));
      case KEYPAD -> body.add(new Span(Texts.of("turn.keyed", line.text())));
      case SPEECH, VOICE -> body.add(theirs ? new Words(line.text()) : new Span(line.text()));
    }
    add(head, body);
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
