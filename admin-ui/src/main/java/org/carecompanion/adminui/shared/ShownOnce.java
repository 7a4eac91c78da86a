package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** A secret that is on this page now and can never be looked at again. */
public final class ShownOnce extends Div {
  public ShownOnce(String label, String secret, String what) {
    TextField field = new TextField(label);
    field.setValue(secret);
    field.setReadOnly(true);
    field.setAutoselect(true);
    field.setWidthFull();
    field.setId("shown-once");
    field.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
    Paragraph about = new Paragraph(what);
    about.getElement().setAttribute("role", "status");
    add(about, field);
    addAttachListener(attached -> field.focus());
  }
}
