package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Span;

/** Yes, No or Not asked, by word, mark and texture. */
public final class AnswerLine extends Span {
  public AnswerLine(Answer answer) {
    addClassNames("slot", "slot-" + answer.status().code());
    Span mark = new Span();
    mark.addClassName("slot-mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    add(mark, new Span(answer.inWords()));
  }
}
