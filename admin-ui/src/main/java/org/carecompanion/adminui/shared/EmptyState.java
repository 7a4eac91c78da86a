package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Why there is nothing here, and the next thing one can do. */
public final class EmptyState extends Div {
  public EmptyState(String why, Component... next) {
    addClassName("empty-state");
    add(new Paragraph(why));
    if (next.length > 0) {
      Div actions = new Div(next);
      actions.addClassName("empty-actions");
      add(actions);
    }
  }
}
