package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;

/** The key that does what a form is for. */
public final class CtrlEnter {
  private CtrlEnter() {}

  /** Presses this button, with what is in the field that has the focus as it is then. */
  public static void presses(Button button) {
    // a browser tells what is in a field when the focus leaves it
    button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
  }
}
