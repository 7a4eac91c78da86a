package org.carecompanion.adminui.call;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Severity;

/** One thing a call found out: how it stands, the words, what they answered and what read them. */
final class AnswerRow extends ListItem {
  /**
   * @param wrong told when somebody thinks the finding is wrong
   */
  AnswerRow(CallId call, Answer answer, Consumer<Answer> wrong) {
    addClassName("answer-row");
    add(new AnswerLine(answer), topic(answer));
    answer.quote().ifPresent(quote -> add(quote(call, quote)));
    answer.grounds().asked().ifPresent(asked -> add(note(Texts.of("answer.asked", asked))));
    answer.quote().ifPresent(quote -> add(note(quote.readBy())));
    if (answer.grounds().marked().isPresent()) add(marked(answer.grounds().marked().get()));
    else if (answer.grounds().finding().isPresent()) add(mark(answer, wrong));
  }

  private static Component mark(Answer answer, Consumer<Answer> wrong) {
    Button mark = new Button(Texts.of("review.wrong_short"), pressed -> wrong.accept(answer));
    mark.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    mark.getElement().setAttribute("aria-label", Texts.of("review.wrong_what", answer.topic()));
    Span actions = new Span(mark);
    actions.addClassName("row-actions");
    return actions;
  }

  private static Component marked(String words) {
    Span chip = new Span(words);
    chip.addClassName("chip");
    Span line = new Span(chip);
    line.addClassName("row-actions");
    return line;
  }

  private static Component topic(Answer answer) {
    Span topic = new Span(answer.topic());
    topic.addClassName("answer-topic");
    if (answer.severity() == Severity.NONE) return topic;
    Span mark =
        new Span(SeverityBadge.icon(answer.severity()), new Span(Texts.of(answer.severity())));
    mark.addClassNames("mark", "mark-" + answer.severity().code());
    return new Span(topic, mark);
  }

  private static Component quote(CallId call, Answer.Quote quote) {
    Span words = new Span("“" + quote.words() + "”");
    words.addClassName("answer-words");
    Anchor turn =
        new Anchor("calls/" + call + "#turn-" + quote.turn(), Texts.of("proof.turn", quote.turn()));
    Span line = new Span(words, turn);
    line.addClassName("answer-quote");
    return line;
  }

  private static Span note(String text) {
    Span note = new Span(text);
    note.addClassName("answer-note");
    return note;
  }
}
