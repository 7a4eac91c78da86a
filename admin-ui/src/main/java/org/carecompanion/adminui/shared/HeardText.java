package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.carecompanion.domain.call.Heard;

/**
 * What we said, and how far the patient heard it: what was not heard is told by a mark, by words
 * and by dots under it.
 */
public final class HeardText extends Div {
  private final String text;

  public HeardText(String text, Optional<Heard> heard) {
    this.text = text;
    // told when it is said; that it was heard is read, not announced
    getElement().setAttribute("aria-live", "off");
    show(heard);
  }

  public void show(Optional<Heard> heard) {
    removeAll();
    heard.ifPresentOrElse(this::mark, () -> add(new Span(text)));
  }

  private void mark(Heard heard) {
    switch (heard) {
      case Heard.Fully whole -> add(new Span(text), whole());
      case Heard.UpTo to when to.characters() == 0 ->
          add(notHeard(text), caption("turn.heard_nothing"));
      case Heard.UpTo to ->
          add(
              new Span(text.substring(0, to.characters())),
              sign("┊"),
              notHeard(text.substring(to.characters())),
              caption("turn.heard_to"));
    }
  }

  private static Span whole() {
    Span words = new Span(sign("✓"), new Span(Texts.of("turn.heard_whole")));
    words.addClassName("heard-whole");
    return words;
  }

  /** What a screen reader says before the words stands behind them for the eye. */
  private static Span notHeard(String rest) {
    Span seen = new Span(" " + Texts.of("turn.not_heard"));
    seen.getElement().setAttribute("aria-hidden", "true");
    Span words = new Span(rest.strip());
    words.addClassName("not-heard");
    return new Span(spoken("turn.not_heard_said"), words, seen);
  }

  private static Div caption(String key) {
    Div caption = new Div(sign("┊"), new Span(Texts.of(key)));
    caption.addClassName("heard-to");
    return caption;
  }

  /** For the eye; the words beside it say the same. */
  private static Span sign(String sign) {
    Span mark = new Span(sign);
    mark.addClassName("heard-sign");
    mark.getElement().setAttribute("aria-hidden", "true");
    return mark;
  }

  private static Span spoken(String key) {
    Span words = new Span(" " + Texts.of(key) + " ");
    words.addClassName("visually-hidden");
    return words;
  }
}
