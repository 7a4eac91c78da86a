package org.carecompanion.adminui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;

/** Severity, what it is, where it stands and until when: the line above every proof. */
public final class AlertHead extends Div {
  public AlertHead(Proof proof, Moments moments) {
    addClassName("alert-head");
    Span title = new Span(proof.claim().title());
    title.addClassName("alert-title");
    add(new SeverityBadge(proof.claim().severity()), title, state(proof.standing(), moments));
    Span raised =
        new Span(
            new Span(Texts.of("alert.raised")), SccTime.ago(proof.standing().raisedAt(), moments));
    raised.addClassName("alert-raised");
    add(raised);
  }

  /** The state in one chip, with its clock while one runs. */
  static Component state(Proof.Standing standing, Moments moments) {
    Div state = new Div();
    state.addClassName("alert-state");
    switch (standing.state()) {
      case NEW -> {
        state.add(chip(Texts.of("alert.new_no_owner"), ""));
        Span clock =
            new Span(
                new Span(Texts.of("alert.acknowledge_by", moments.time(standing.acknowledgeBy()))),
                SccTime.until(standing.acknowledgeBy(), moments));
        clock.addClassName("clock");
        state.add(clock);
      }
      case ACKNOWLEDGED ->
          state.add(
              chip(
                  standing
                      .owner()
                      .map(o -> Texts.of("alert.owned_by", o.name()))
                      .orElse(Texts.of("alert.no_owner")),
                  "owned"));
      case RESOLVED -> state.add(chip("✓ " + Texts.of("alert-state.resolved"), "done"));
    }
    return state;
  }

  private static Span chip(String text, String kind) {
    Span chip = new Span(text);
    chip.addClassName("chip");
    if (!kind.isEmpty()) chip.addClassName(kind);
    return chip;
  }
}
