package org.carecompanion.adminui.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.carecompanion.adminui.shared.Logo;
import org.carecompanion.adminui.shared.Texts;

/** The shape of pages before the console opens: ink on the left, a form on the right. */
abstract class EntryPage extends Div {
  private final Main form = new Main();

  EntryPage(String heading) {
    this();
    form.addComponentAsFirst(new H1(heading));
  }

  /** For a form that brings its own heading. */
  EntryPage() {
    addClassName("entry");
    Paragraph claim = new Paragraph(Texts.of("entry.claim"));
    claim.addClassName("entry-claim");
    Paragraph about = new Paragraph(Texts.of("entry.note"));
    about.addClassName("entry-about");
    Header ink = new Header(new Logo(), claim, about);
    ink.addClassName("entry-ink");
    ink.getElement().setAttribute("theme", "dark");
    form.addClassName("entry-form");
    add(ink, form);
  }

  final void addToForm(Component... parts) {
    form.add(parts);
  }

  final void addOnTop(Component part) {
    form.addComponentAsFirst(part);
  }

  static Paragraph note(String text) {
    Paragraph note = new Paragraph(text);
    note.addClassName("entry-note");
    note.getElement().setAttribute("role", "status");
    return note;
  }
}
