package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/** Whether somebody's hand is on a part of the page: nothing in it moves until it is taken away. */
public final class Hand {
  private boolean pointerIn;
  private boolean focusIn;

  public Hand(Component part) {
    Element element = part.getElement();
    element.addEventListener("mouseenter", e -> pointerIn = true);
    element.addEventListener("mouseleave", e -> pointerIn = false);
    element.addEventListener("focusin", e -> focusIn = true);
    element.addEventListener("focusout", e -> focusIn = false);
  }

  /** By pointer or by keyboard. */
  public boolean isOn() {
    return pointerIn || focusIn;
  }
}
