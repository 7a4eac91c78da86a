package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * The call, turn by turn. Only what is new is added, so that reading is not disturbed, and the end
 * is followed only by those who are at the end already.
 */
final class Conversation extends Div {
  /** Remembers, at every scroll, whether the reader is at the end. */
  private static final String WATCH =
      "this.following = $0; this.addEventListener('scroll', () => this.following = this.scrollHeight - this.scrollTop - this.clientHeight < 80)";

  private static final String FOLLOW =
      "if ($0) this.following = true; if (this.following) requestAnimationFrame(() => requestAnimationFrame(() => this.scrollTop = this.scrollHeight))";

  private final Moments moments;
  private final OrderedList list = new OrderedList();
  private final Map<CallPage.Place, Turn> turns = new HashMap<>();
  private @Nullable Speaker last;
  private final Set<CallPage.Raised> led = new HashSet<>();

  Conversation(Moments moments, CallPage.Head call) {
    this.moments = moments;
    addClassName("conversation");
    setId("conversation");
    add(list); // inside the log, since a list that is a log would be no list any more
    getElement()
        .setAttribute("role", "log")
        .setAttribute("aria-label", Texts.of("call.conversation"))
        .setAttribute("tabindex", "0");
    getElement().executeJs(WATCH, call.live());
  }

  /**
   * Adds what is not there yet, and to what is there how it went on the line; returns how many
   * turns were new.
   */
  int bringUpTo(CallPage page) {
    int before = turns.size();
    String patient = page.patient().person().name().given();
    for (CallPage.TurnLine line : page.turns()) {
      Turn there = turns.get(line.place());
      if (there == null) add(line, new Turn(line, patient, moments));
      else there.went(line.line());
    }
    page.raised().stream().filter(led::add).forEach(this::mark);
    if (turns.size() > before) getElement().executeJs(FOLLOW, false);
    return turns.size() - before;
  }

  private void add(CallPage.TurnLine line, Turn turn) {
    // a clinician is always named: the one before may be another
    if (line.speaker() == last && last != Speaker.CLINICIAN) turn.addClassName("turn-same");
    last = line.speaker();
    turns.put(line.place(), turn);
    list.add(turn);
  }

  void goTo(int turn) {
    getElement()
        .executeJs("this.querySelector('#turn-' + $0)?.scrollIntoView({block: 'center'})", turn);
  }

  void goToEnd() {
    getElement().executeJs(FOLLOW, true);
  }

  private void mark(CallPage.Raised raised) {
    Turn turn = turns.get(new CallPage.Place(raised.turn(), 0));
    if (turn != null) turn.led(raised);
  }
}
