package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * Asks before something that somebody hears, or that cannot be taken back. The safe button stands
 * where the focus is.
 */
public final class AskFirst extends Dialog {
  /** What the buttons say: the safe one, and the one that does it. */
  public record Ways(String keep, String act) {}

  public AskFirst(String heading, Component means, Ways ways, Runnable act) {
    super(heading);
    add(means);
    Button keep = new Button(ways.keep(), pressed -> close());
    keep.setId("ask-keep");
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button button =
        new Button(
            ways.act(),
            pressed -> {
              close();
              act.run();
            });
    button.setId("ask-act");
    button.setDisableOnClick(true);
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    getFooter().add(button, keep);
    addOpenedChangeListener(
        opened -> {
          if (opened.isOpened()) keep.focus();
        });
  }
}
