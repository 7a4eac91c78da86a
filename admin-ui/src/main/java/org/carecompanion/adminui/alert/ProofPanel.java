package org.carecompanion.adminui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carecompanion.adminui.call.Answer;
import org.carecompanion.adminui.call.AnswerLine;
import org.carecompanion.adminui.shared.Facts;
import org.carecompanion.adminui.shared.HeardText;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.adminui.shared.Words;
import org.carecompanion.clinical.summary.SlotStatus;

/**
 * Why an alert is what it says: the words first and whole, then the question, the understanding and
 * the rule.
 */
public final class ProofPanel extends Div {
  private final Moments moments;

  public ProofPanel(Proof proof, Moments moments) {
    this.moments = moments;
    addClassNames("panel", "proof");
    setId("proof");
    add(new H2(Texts.of("proof.why." + proof.claim().severity().code())));
    add(quote(proof.heard()), reasons(proof));
  }

  /** What else the same call found out: also said, said no, not asked. */
  public static Facts around(List<Answer> answers) {
    Facts around = new Facts();
    List<Component> said = lines(answers, SlotStatus.PRESENT, SlotStatus.ANSWERED);
    if (!said.isEmpty()) around.fact(Texts.of("proof.also_said"), said);
    named(around, "proof.said_no", answers, SlotStatus.ABSENT);
    named(around, "proof.no_answer", answers, SlotStatus.UNANSWERED);
    named(around, "proof.not_asked", answers, SlotStatus.NOT_ASKED);
    return around;
  }

  private Component quote(Proof.Heard heard) {
    Anchor turn = new Anchor(heard.turn().address(), Texts.of("proof.turn", heard.turn().number()));
    Span where = new Span(turn, new Span(", "), SccTime.at(heard.turn().at(), moments));
    where.addClassName("proof-where");
    Words words =
        heard.whole().isBlank()
            ? new Words(Texts.of("proof.silence"), "")
            : new Words(heard.whole(), heard.quote());
    Div quote = new Div(words, where);
    quote.addClassName("proof-quote");
    return quote;
  }

  private static Facts reasons(Proof proof) {
    Facts facts = new Facts();
    proof.heard().asked().ifPresent(asked -> facts.fact(Texts.of("proof.asked"), asked));
    Proof.Claim claim = proof.claim();
    facts.fact(
        Texts.of("proof.understood"),
        List.of(new Span(claim.understood().finding()), quiet(claim.understood().readBy())));
    if (!claim.understood().also().isEmpty())
      facts.fact(
          Texts.of("proof.rests_on"),
          claim.understood().also().stream().map(ProofPanel::rest).toList());
    facts.fact(Texts.of("proof.rule"), rule(claim));
    if (!claim.rule().type().isEmpty()) facts.fact(Texts.of("proof.type"), claim.rule().type());
    Anchor read = new Anchor(claim.asking().address(), Texts.of("proof.read"));
    read.getElement().setAttribute("aria-label", Texts.of("proof.read_what"));
    facts.fact(Texts.of("proof.protocol_of"), List.of(new Span(claim.asking().protocol()), read));
    if (!proof.heard().replies().isEmpty())
      facts.fact(
          Texts.of("proof.replied"),
          proof.heard().replies().stream().map(r -> new HeardText(r.text(), r.heard())).toList());
    return facts;
  }

  private static Component rest(Proof.Rest rest) {
    Span words = new Span("“" + rest.quote() + "”");
    words.addClassName("answer-words");
    Anchor turn = new Anchor(rest.turn().address(), Texts.of("proof.turn", rest.turn().number()));
    Span line = new Span(new Span(rest.finding()), words, turn);
    line.addClassName("said-line");
    return line;
  }

  private static List<Component> rule(Proof.Claim claim) {
    List<Component> rule = new ArrayList<>();
    rule.add(
        new Span(
            Texts.of(
                "proof.rule_raises",
                claim.rule().id(),
                claim.title(),
                Texts.of(claim.severity()))));
    claim.rule().source().ifPresent(s -> rule.add(quiet(Texts.of("proof.source", s))));
    return rule;
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }

  private static List<Component> lines(List<Answer> answers, SlotStatus from, SlotStatus to) {
    List<Component> lines = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.status().compareTo(from) < 0 || answer.status().compareTo(to) > 0) continue;
      Span line = new Span(new Span(answer.topic()), new AnswerLine(answer));
      line.addClassName("said-line");
      lines.add(line);
    }
    return lines;
  }

  private static void named(Facts facts, String label, List<Answer> answers, SlotStatus status) {
    String topics =
        answers.stream()
            .filter(a -> a.status() == status)
            .map(Answer::topic)
            .collect(Collectors.joining(" · "));
    if (topics.isEmpty()) return;
    Span names = new Span(topics);
    names.addClassName("named-" + status.code());
    facts.fact(Texts.of(label), names);
  }
}
