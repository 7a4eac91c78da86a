package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * The call, turn by turn. Only what is new is added, so that reading is not disturbed, and the end
 * is followed only by those who are at the end already.
 */
final class Conversation extends Div {
  private static final String AT_END = "at-end";

  /**
   * Remembers, at every scroll, whether the reader is at the end, and tells when they arrive. Who
   * is there stays there when the room changes, or what stands in it, or it comes into sight.
   */
  private static final String WATCH =
      """
      this.following = $0;
      const stay = new ResizeObserver(() => {
        if (this.following) this.scrollTop = this.scrollHeight;
      });
      stay.observe(this);
      stay.observe(this.firstElementChild);
      this.addEventListener('scroll', () => {
        const before = this.following;
        this.following = this.scrollHeight - this.scrollTop - this.clientHeight < 80;
        if (this.following && !before) this.dispatchEvent(new CustomEvent($1));
      });
      """;

  /** Answers whether the reader is at the end, and so stays there. */
  private static final String FOLLOW =
      """
      if ($0) this.following = true;
      if (this.following) requestAnimationFrame(() => requestAnimationFrame(() => this.scrollTop = this.scrollHeight));
      return this.following;
      """;

  private final Moments moments;
  private final OrderedList list = new OrderedList();
  private final Map<CallPage.Place, Turn> turns = new HashMap<>();
  private final Map<Turn, Instant> begins = new HashMap<>();
  private Optional<Consumer<Instant>> play = Optional.empty();
  private @Nullable Speaker last;
  private final Set<CallPage.Raised> led = new HashSet<>();
  private final IntConsumer below;
  private int unseen;

  /**
   * @param below is told how many turns have come that a reader who is not at the end has not seen
   */
  Conversation(Moments moments, CallPage.Head call, IntConsumer below) {
    this.moments = moments;
    this.below = below;
    addClassName("conversation");
    setId("conversation");
    add(list); // inside the log, since a list that is a log would be no list any more
    getElement()
        .setAttribute("role", "log")
        .setAttribute("aria-label", Texts.of("call.conversation"))
        .setAttribute("tabindex", "0");
    getElement().executeJs(WATCH, call.live(), AT_END);
    getElement().addEventListener(AT_END, arrived -> follows(0, true));
  }

  /**
   * Adds what is not there yet, and to what is there how it went on the line; returns how many
   * turns were new.
   */
  int bringUpTo(CallPage page) {
    int before = turns.size();
    String patient = page.patient().person().name().given();
    for (CallPage.TurnLine line : page.turns()) {
      Turn turn = turns.get(line.place());
      if (turn == null) {
        turn = new Turn(line, patient, moments);
        add(line, turn);
      }
      turn.went(line, page.head());
    }
    page.raised().stream().filter(led::add).forEach(this::mark);
    int came = turns.size() - before;
    if (came > 0)
      getElement().executeJs(FOLLOW, false).then(Boolean.class, at -> follows(came, at));
    return came;
  }

  private void follows(int came, boolean atEnd) {
    unseen = atEnd ? 0 : unseen + came;
    below.accept(unseen);
  }

  /**
   * Each turn can be heard from now on.
   *
   * @param from plays from a moment of the call on
   */
  void playable(Consumer<Instant> from) {
    if (play.isPresent()) return;
    play = Optional.of(from);
    begins.forEach((turn, at) -> turn.playable(() -> from.accept(at)));
  }

  private void add(CallPage.TurnLine line, Turn turn) {
    begins.put(turn, line.begins());
    play.ifPresent(from -> turn.playable(() -> from.accept(line.begins())));
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
    follows(0, true);
  }

  private void mark(CallPage.Raised raised) {
    Turn turn = turns.get(new CallPage.Place(raised.turn(), 0));
    if (turn != null) turn.led(raised);
  }
}
