package org.carecompanion.adminui.call;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.summary.Given;
import org.carecompanion.domain.finding.Severity;

/** What the call has found out so far, worst first; a row leads to the words. */
final class AnswersPanel extends Div {
  AnswersPanel(CallPage page) {
    addClassNames("panel", "answers");
    setId("answers");
    show(page);
  }

  void show(CallPage page) {
    removeAll();
    List<Answer> answers = page.answers();
    long notAsked = answers.stream().filter(a -> a.given() == Given.NOT_ASKED).count();
    Span count = new Span(Texts.of("answer.count", answers.size() - notAsked, notAsked));
    count.addClassName("quiet");
    H2 heading = new H2(Texts.of("answer.heading"));
    Div head = new Div(heading, count);
    head.addClassName("answers-head");
    UnorderedList list = new UnorderedList();
    list.addClassName("answer-list");
    answers.stream().filter(a -> a.given() != Given.NOT_ASKED).forEach(a -> list.add(row(page, a)));
    if (notAsked > 0) list.add(notAsked(answers));
    add(head, list);
  }

  private static ListItem row(CallPage page, Answer answer) {
    ListItem row = new ListItem(new AnswerLine(answer), topic(answer));
    row.addClassName("answer-row");
    answer.quote().ifPresent(quote -> row.add(quote(page, quote)));
    return row;
  }

  /** One row for all of them: what matters is that they are not a no. */
  private static ListItem notAsked(List<Answer> answers) {
    List<Answer> left = answers.stream().filter(a -> a.given() == Given.NOT_ASKED).toList();
    Span topics = new Span(left.stream().map(Answer::topic).collect(Collectors.joining(" · ")));
    topics.addClassName("answer-topics");
    ListItem row = new ListItem(new AnswerLine(left.getFirst()), topics);
    row.addClassName("answer-row");
    return row;
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

  private static Component quote(CallPage page, Answer.Quote quote) {
    Span words = new Span("“" + quote.words() + "”");
    words.addClassName("answer-words");
    Anchor turn =
        new Anchor(
            "calls/" + page.head().id() + "#turn-" + quote.turn(),
            Texts.of("proof.turn", quote.turn()));
    Span line = new Span(words, turn);
    line.addClassName("answer-quote");
    return line;
  }
}
