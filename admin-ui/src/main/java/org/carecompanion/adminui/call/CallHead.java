package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.CallStatus;

/** How far a call has come, for how long, about what. */
final class CallHead extends Div {
  CallHead(CallPage.Head head, Moments moments) {
    addClassName("call-head");
    setId("call-head");
    getElement().setAttribute("role", "status");
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
    head.stand().sound().fallback().ifPresent(why -> add(warning(Texts.of(why))));
    if (!head.live()) length(head.times()).ifPresent(length -> add(quiet(length)));
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

  private static java.util.Optional<String> length(CallPage.Times times) {
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
