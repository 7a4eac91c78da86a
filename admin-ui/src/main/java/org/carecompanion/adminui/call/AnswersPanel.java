package org.carecompanion.adminui.call;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.summary.SlotStatus;

/**
 * What the call has found out so far; a row leads to the words. What was not asked stands at the
 * end, quietly, and is no "no".
 */
final class AnswersPanel extends Div {
  /**
   * To a turn without leaving the page: a browser takes another query for another page, and the
   * address may say more than the link.
   */
  private static final String TO_TURN =
      """
      this.addEventListener('click', event => {
        const link = event.target.closest('a[href*="#turn-"]');
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (location.hash !== link.hash) location.hash = link.hash;
        else document.querySelector(link.hash)?.scrollIntoView({block: 'center'});
      });
      """;

  private final Select<AnswerOrder> order = new Select<>();
  private final Span count = new Span();
  private final UnorderedList list = new UnorderedList();

  private final Does does;

  /** What is done with an answer outside of this panel. */
  interface Does {
    void reorder(AnswerOrder wanted);

    void markWrong(Answer answer);

    void addMissed();

    /** Asks what another version would say. */
    void replay();
  }

  AnswersPanel(AnswerOrder wanted, Does does) {
    this.does = does;
    addClassNames("panel", "answers");
    setId("answers");
    count.addClassName("quiet");
    list.addClassName("answer-list");
    order.setItems(AnswerOrder.values());
    order.setItemLabelGenerator(Texts::of);
    order.setAriaLabel(Texts.of("answer.order"));
    order.setId("answer-order");
    order.setValue(wanted);
    order.addValueChangeListener(chosen -> does.reorder(chosen.getValue()));
    Div head = new Div(new H2(Texts.of("answer.heading")), count, order);
    head.addClassName("answers-head");
    Button missed = new Button(Texts.of("review.missed"), pressed -> does.addMissed());
    missed.addThemeVariants(ButtonVariant.LUMO_SMALL);
    missed.setId("add-missed");
    Button replay = new Button(Texts.of("replay.ask"), pressed -> does.replay());
    replay.addThemeVariants(ButtonVariant.LUMO_SMALL);
    replay.setId("replay");
    Div further = new Div(missed, replay);
    further.addClassName("actions");
    add(head, list, further);
    getElement().executeJs(TO_TURN);
  }

  void show(CallPage page) {
    List<Answer> answers = order.getValue().sort(page.answers());
    List<Answer> notAsked =
        answers.stream().filter(a -> a.status() == SlotStatus.NOT_ASKED).toList();
    count.setText(Texts.of("answer.count", answers.size() - notAsked.size(), notAsked.size()));
    list.removeAll();
    answers.stream()
        .filter(a -> a.status() != SlotStatus.NOT_ASKED)
        .forEach(a -> list.add(new AnswerRow(page.head().id(), a, does::markWrong)));
    if (!notAsked.isEmpty()) list.add(notAsked(notAsked));
  }

  /** One row for all of them: what matters is that they are not a no. */
  private static ListItem notAsked(List<Answer> left) {
    Span topics = new Span(left.stream().map(Answer::topic).collect(Collectors.joining(" · ")));
    topics.addClassName("answer-topics");
    ListItem row = new ListItem(new AnswerLine(left.getFirst()), topics);
    row.addClassNames("answer-row", "answer-row-not-asked");
    return row;
  }
}
