package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.html.Span;

/** A voice wave whose tallest bar becomes a care cross. */
public final class Logo extends Span {
  private static final String DRAWING =
      """
      <svg viewBox="0 0 176 34" role="img" aria-label="Surgical Care Companion"><rect width="34" height="34" rx="10" fill="var(--scc-brand)"/>\
      <path d="M7 15v4M12 11.5v11M17 7v20M22 11.5v11M27 15v4M12.6 17h8.8" stroke="var(--scc-brand-ink)" stroke-width="2.6" stroke-linecap="round" fill="none"/>\
      <text x="44" y="15" font-size="13.5" font-weight="650" fill="currentColor">Surgical Care</text> \
      <text x="44" y="30" font-size="13.5" fill="currentColor">Companion</text></svg>""";

  public Logo() {
    addClassName("logo");
    getElement().setProperty("innerHTML", DRAWING); // a constant of ours, never anybody's words
  }
}
