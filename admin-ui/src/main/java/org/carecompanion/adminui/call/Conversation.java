package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.carecompanion.adminui.shared.Moments;

/**
 * The call, turn by turn. Only what is new is added, so that reading is not disturbed, and the end
 * is followed only by those who are at the end already.
 */
final class Conversation extends OrderedList {
  /** Before new turns arrive: is the reader at the end? Afterwards: then stay there. */
  private static final String FOLLOW =
      """
      const end = this.scrollHeight - this.scrollTop - this.clientHeight < 80;
      if (end || $0) requestAnimationFrame(() => requestAnimationFrame(() => this.scrollTop = this.scrollHeight));
      """;

  private final Moments moments;
  private final Map<CallPage.Place, Turn> turns = new HashMap<>();
  private final Set<CallPage.Raised> led = new HashSet<>();

  Conversation(Moments moments, String label) {
    this.moments = moments;
    addClassName("conversation");
    setId("conversation");
    getElement()
        .setAttribute("role", "log")
        .setAttribute("aria-label", label)
        .setAttribute("tabindex", "0");
  }

  /** Adds what is not there yet; returns how many turns that were. */
  int bringUpTo(CallPage page) {
    int before = turns.size();
    String patient = page.patient().person().name().given();
    for (CallPage.TurnLine line : page.turns()) {
      if (turns.containsKey(line.place())) continue;
      Turn turn = new Turn(line, patient, moments);
      turns.put(line.place(), turn);
      add(turn);
    }
    page.raised().stream().filter(led::add).forEach(this::mark);
    if (before > 0 && turns.size() > before) getElement().executeJs(FOLLOW, false);
    return turns.size() - before;
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
