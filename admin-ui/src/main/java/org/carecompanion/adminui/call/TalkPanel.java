package org.carecompanion.adminui.call;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;

/** The conversation with its heading, and the way to the latest turn while the call goes on. */
final class TalkPanel extends Div {
  private final Conversation conversation;
  private final EmptyState nothing;
  private final Span waits = new Span();
  private final Button latest = new Button(Texts.of("call.latest"));

  TalkPanel(CallPage page, Moments moments) {
    conversation = new Conversation(moments, page.head());
    nothing = new EmptyState(Texts.of(page.head().live() ? "call.no_words_yet" : "call.no_words"));
    addClassNames("panel", "talk");
    latest.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    latest.addClickListener(pressed -> conversation.goToEnd());
    waits.addClassNames("quiet", "tabular");
    Div head = new Div(new H2(Texts.of("call.conversation")), waits, latest);
    head.addClassName("talk-head");
    add(head, conversation, nothing);
    bringUpTo(page);
  }

  void bringUpTo(CallPage page) {
    conversation.bringUpTo(page);
    waits.setText(Waits.of(page).map(Waits::inWords).orElse(""));
    nothing.setVisible(page.turns().isEmpty());
    conversation.setVisible(!page.turns().isEmpty());
    latest.setVisible(page.head().live() && !page.turns().isEmpty());
  }

  void goTo(int turn) {
    conversation.goTo(turn);
  }
}
