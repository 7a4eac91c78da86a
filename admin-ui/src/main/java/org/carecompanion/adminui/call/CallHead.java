package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.CallStatus;

/**
 * How far a call has come, for how long, about what. A clock ticks in it, so it is no live region:
 * what changes is said once, by {@link CallNews}.
 */
final class CallHead extends Div {
  CallHead(CallPage.Head head, Moments moments) {
    addClassName("call-head");
    setId("call-head");
    Span state = new Span(stateOf(head, moments));
    state.addClassNames("chip", head.live() ? "live" : "done");
    add(state);
    head.stand().wished().ifPresent(wish -> add(waiting(Texts.of(wish))));
    if (head.stand().status() == CallStatus.IN_PROGRESS)
      head.times().answered().ifPresent(at -> add(SccTime.since(at, moments)));
    add(
        new Span(Texts.of(head.type())),
        quiet(head.protocol()),
        quiet(moments.full(head.times().requested())));
    head.stand().sound().mode().ifPresent(mode -> add(quiet(Texts.of(mode))));
    if (head.stand().recorded()) add(quiet(Texts.of("call.recorded")));
    head.stand().sound().fallback().ifPresent(why -> add(warning(Texts.of(why))));
    if (!head.live()) length(head.times()).ifPresent(length -> add(quiet(length)));
  }

  /** How it stands, to be said when that changes. */
  static String inWords(CallPage.Head head, Moments moments) {
    return Stream.of(
            Stream.of(stateOf(head, moments)),
            head.stand().wished().map(Texts::of).stream(),
            head.stand().sound().fallback().map(Texts::of).stream())
        .flatMap(words -> words)
        .collect(Collectors.joining(". "));
  }

  static String stateOf(CallPage.Head head, Moments moments) {
    if (head.live()) return Texts.of(head.stand().status());
    String outcome = head.stand().outcome().map(Texts::of).orElse("");
    String why =
        head.stand().reason().map(code -> ": " + Texts.ofOrPlain("reason", code)).orElse("");
    return head.times()
        .ended()
        .map(at -> Texts.of("call.ended", moments.time(at), outcome + why))
        .orElse(outcome);
  }

  private static Optional<String> length(CallPage.Times times) {
    return times
        .answered()
        .flatMap(
            from ->
                times
                    .ended()
                    .map(to -> Moments.duration(to.getEpochSecond() - from.getEpochSecond())));
  }

  private static Span waiting(String text) {
    Span chip = new Span(text);
    chip.addClassName("chip");
    return chip;
  }

  private static Span warning(String text) {
    Span chip = waiting(text);
    chip.addClassName("warn");
    return chip;
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }
}
