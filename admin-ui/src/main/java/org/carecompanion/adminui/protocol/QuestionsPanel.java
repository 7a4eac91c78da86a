package org.carecompanion.adminui.protocol;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.Facts;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Question;

/** The questions in their order, in the very words patients hear. */
final class QuestionsPanel extends Div {
  QuestionsPanel(Protocol protocol, Optional<Integer> day) {
    addClassName("panel");
    setId("questions");
    List<Question> asked = day.map(protocol::questionsOn).orElse(protocol.questions());
    H2 heading =
        new H2(
            day.map(d -> Texts.of("protocol.asked_on", asked.size(), d))
                .orElseGet(() -> Texts.of("protocol.asked", asked.size())));
    add(heading);
    int number = 0;
    for (Question question : asked) add(question(++number, question));
    List<Question> left =
        protocol.questions().stream().filter(question -> !asked.contains(question)).toList();
    if (!left.isEmpty()) add(left(left));
  }

  private static Component question(int number, Question question) {
    H3 heading = new H3(new Span(Texts.of("protocol.number", number, question.note().topic())));
    if (question.redFlag()) heading.add(chip(Texts.of("protocol.red_flag")));
    heading.add(chip(ReadingDays.inWords(question.days())));
    if (question.conditional()) heading.add(chip(Texts.of("protocol.only_if")));
    Facts facts = new Facts();
    facts.fact(Texts.of("protocol.hears"), wording(question.prompts().ask()));
    facts.fact(
        Texts.of("protocol.asked_again"),
        question.prompts().reasks().stream().map(QuestionsPanel::wording).toList());
    if (!question.prompts().clarify().isBlank())
      facts.fact(Texts.of("protocol.if_unclear"), wording(question.prompts().clarify()));
    if (!question.concepts().isEmpty())
      facts.fact(
          Texts.of("protocol.about"),
          question.concepts().stream().map(Texts::of).collect(Collectors.joining(" · ")));
    facts.fact(Texts.of("protocol.source"), question.note().source());
    Div block = new Div(heading, facts);
    block.addClassName("read-question");
    return block;
  }

  private static Component left(List<Question> left) {
    Span topics =
        new Span(left.stream().map(q -> q.note().topic()).collect(Collectors.joining(" · ")));
    topics.addClassName("named-not_asked");
    Div block = new Div(new H3(Texts.of("protocol.not_on_this_day")), topics);
    block.addClassNames("read-question", "not-today");
    return block;
  }

  static Span wording(String words) {
    Span wording = new Span("“" + words + "”");
    wording.addClassName("wording");
    return wording;
  }

  private static Span chip(String text) {
    Span chip = new Span(text);
    chip.addClassName("chip");
    return chip;
  }
}
