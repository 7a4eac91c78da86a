package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.theme.lumo.LumoUtility;

/**
 * Tells a screen reader what changed on the page, once: politely, or at once for Urgent. A
 * Notification already speaks for itself, so nothing is said both ways.
 */
public final class Announcer extends Div {
  private final Div polite = region("status", "polite");
  private final Div assertive = region("alert", "assertive");

  public Announcer() {
    addClassName(LumoUtility.Accessibility.SCREEN_READER_ONLY);
    add(polite, assertive);
  }

  public static void politely(UI ui, String text) {
    of(ui).polite.setText(text);
  }

  public static void atOnce(UI ui, String text) {
    of(ui).assertive.setText(text);
  }

  /** Pages without the frame (tests, sign-in) get one that nobody hears. */
  private static Announcer of(UI ui) {
    Announcer shown = ComponentUtil.getData(ui, Announcer.class);
    return shown == null ? new Announcer() : shown;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    ComponentUtil.setData(event.getUI(), Announcer.class, this);
  }

  private static Div region(String role, String urgency) {
    Div region = new Div();
    region.getElement().setAttribute("role", role).setAttribute("aria-live", urgency);
    return region;
  }
}
