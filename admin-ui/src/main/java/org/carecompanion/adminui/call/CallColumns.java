package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.finding.Severity;

/**
 * The conversation and what was found out by it: beside each other where there is room for both,
 * else one at a time, by tabs. Which of them it is, is always known here and to the address; the
 * style sheet decides whether it matters.
 */
final class CallColumns extends Div {
  /** What a tab opens is said to be that only while there are tabs to be seen. */
  private static final String PANELS =
      """
      const here = new WeakRef(this);
      const narrow = matchMedia('(max-width: 1000px)');
      const tell = () => {
        const columns = here.deref();
        if (!columns) narrow.removeEventListener('change', tell);
        else for (const tab of columns.querySelectorAll(':scope > .call-tabs > vaadin-tab')) {
          const panel = columns.querySelector('#' + tab.getAttribute('aria-controls'));
          if (narrow.matches) {
            panel.setAttribute('role', 'tabpanel');
            panel.setAttribute('aria-labelledby', tab.id);
          } else {
            panel.removeAttribute('role');
            panel.removeAttribute('aria-labelledby');
          }
        }
      };
      narrow.addEventListener('change', tell);
      tell();
      """;

  private final TalkPanel talk;
  private final AnswersPanel answers;
  private final Tab conversationTab = new Tab(Texts.of("call.conversation"));
  private final Tab answersTab = new Tab();
  private final Tabs tabs = new Tabs(conversationTab, answersTab);

  /**
   * @param turned told when somebody has turned to the other one
   */
  CallColumns(TalkPanel talk, AnswersPanel answers, CallPart open, Consumer<CallPart> turned) {
    this.talk = talk;
    this.answers = answers;
    addClassNames("columns", "call-columns");
    tabs.addClassName("call-tabs");
    tabs.getElement().setAttribute("aria-label", Texts.of("call.tabs"));
    conversationTab.setId("tab-conversation");
    conversationTab.getElement().setAttribute("aria-controls", "talk");
    answersTab.setId("tab-answers");
    answersTab.getElement().setAttribute("aria-controls", "answers");
    tabs.addSelectedChangeListener(
        chosen -> {
          show();
          if (chosen.isFromClient()) turned.accept(part());
        });
    add(tabs, talk, answers);
    getElement().executeJs(PANELS);
    turnTo(open);
    show();
  }

  void turnTo(CallPart part) {
    tabs.setSelectedTab(
        switch (part) {
          case CONVERSATION -> conversationTab;
          case ANSWERS -> answersTab;
        });
  }

  private CallPart part() {
    return answersTab.equals(tabs.getSelectedTab()) ? CallPart.ANSWERS : CallPart.CONVERSATION;
  }

  private void show() {
    getElement().setAttribute("data-part", part().name().toLowerCase(Locale.ROOT));
  }

  void bringUpTo(CallPage page) {
    talk.bringUpTo(page);
    showAnswers(page);
  }

  /** Also in another order. */
  void showAnswers(CallPage page) {
    answers.show(page);
    long urgent =
        page.raised().stream().filter(alert -> alert.severity() == Severity.URGENT).count();
    answersTab.setLabel(Texts.of("call.tab_answers", urgent));
  }

  /** As {@link Conversation#playable}. */
  void playable(Consumer<Instant> from) {
    talk.playable(from);
  }

  void goTo(int turn) {
    turnTo(CallPart.CONVERSATION);
    talk.goTo(turn);
  }
}
