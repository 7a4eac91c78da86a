package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** What a patient said, word for word: the only serif text in the product, never shortened. */
public final class Words extends Paragraph {
  public Words(String said) {
    this(said, "");
  }

  /**
   * @param fired the part a rule rests on, marked within the whole; marked nowhere if it is not in
   *     it
   */
  public Words(String said, String fired) {
    addClassName("words");
    int at = fired.isEmpty() ? -1 : said.indexOf(fired);
    if (at < 0) {
      setText("“" + said + "”");
      return;
    }
    Element mark = new Element("mark").setText(fired);
    add(new Span("“" + said.substring(0, at)));
    getElement().appendChild(mark);
    add(new Span(said.substring(at + fired.length()) + "”"));
  }
}
