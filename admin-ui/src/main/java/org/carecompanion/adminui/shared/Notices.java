package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/**
 * Short messages about what was just done or could not be done. They speak for themselves to screen
 * readers.
 */
public final class Notices {
  private static final int SECONDS = 10;

  private Notices() {}

  public static void say(String text) {
    show(new Notification(), new Span(text));
  }

  /** With the way back; the same way stays on the page, so that ten seconds are no barrier. */
  public static void sayWithUndo(String text, Runnable undo) {
    Notification notice = new Notification();
    Button back = new Button(Texts.of("notice.undo"));
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    back.addClickListener(
        pressed -> {
          notice.close();
          undo.run();
        });
    show(notice, new Div(new Span(text), back));
  }

  private static void show(Notification notice, HtmlContainer content) {
    content.addClassName("notice");
    notice.add(content);
    notice.setPosition(Position.BOTTOM_START);
    notice.setDuration(SECONDS * 1000);
    UI ui = UI.getCurrent();
    Notification before = ComponentUtil.getData(ui, Notification.class);
    if (before != null) before.close(); // an undo of what has moved on since would mislead
    ComponentUtil.setData(ui, Notification.class, notice);
    notice.open();
  }
}
