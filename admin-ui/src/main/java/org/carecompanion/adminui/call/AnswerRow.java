package org.carecompanion.adminui.call;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.carecompanion.adminui.shared.SeverityBadge;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Severity;

/** One thing a call found out: how it stands, the words, what they answered and what read them. */
final class AnswerRow extends ListItem {
  AnswerRow(CallId call, Answer answer) {
    addClassName("answer-row");
    add(new AnswerLine(answer), topic(answer));
    answer.quote().ifPresent(quote -> add(quote(call, quote)));
    answer.grounds().asked().ifPresent(asked -> add(note(Texts.of("answer.asked", asked))));
    answer.quote().ifPresent(quote -> add(note(quote.readBy())));
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
