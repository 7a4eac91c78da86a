package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever happens to a call, in whatever order. */
class CallSessionPropertiesTest {
  /** One thing that happens, and then time passes. */
  private record Event(String what, double seconds) {}

  @Provide
  Arbitrary<List<Event>> calls() {
    Arbitrary<String> what =
        Arbitraries.of(
            "no",
            "yes it hurts",
            NAME,
            "wait a moment please",
            "I can't breathe at all",
            "stop calling me",
            "mm-hm",
            "cough",
            "crying",
            "key 1",
            "key #",
            "lost",
            "again",
            "away",
            "back",
            "deaf",
            "mute",
            "slow",
            "marks",
            "typed",
            "cut",
            "nothing",
            "nothing");
    Arbitrary<Double> seconds = Arbitraries.doubles().between(0, 9);
    return Combinators.combine(what, seconds).as(Event::new).list().ofSize(14);
  }

  private static void happens(LiveCall call, String what) {
    switch (what) {
      case "nothing" -> {}
      case "cough" -> call.coughs(Duration.ofMillis(300));
      case "crying" -> call.noise(10, Duration.ofSeconds(1));
      case "key 1" -> call.presses('1');
      case "key #" -> call.presses('#');
      case "lost" -> call.breaks();
      case "again" -> call.comesAgain();
      case "away" -> call.ward.away = true;
      case "back" -> call.ward.away = false;
      case "deaf" -> call.ears.deaf = true;
      case "mute" -> call.mute = true;
      case "slow" -> call.thinking = Duration.ofMillis(2_500);
      case "marks" -> call.line.marksGetLost = true;
      case "cut" -> call.tellsIfThere(new CallEvent.HangUp());
      case "typed" -> call.tellsIfThere(LiveCall.typed(9, "A nurse is here."));
      default -> call.says(what);
    }
  }

  private static LiveCall played(List<Event> events) {
    LiveCall call = new LiveCall();
    for (Event event : events) {
      if (call.over()) break;
      happens(call, event.what());
      call.passes(event.seconds());
      assertThat(call.line.faults).isEmpty();
    }
    return call;
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void every_call_ends_by_itself_and_nothing_of_it_is_left(@ForAll("calls") List<Event> events) {
    LiveCall call = played(events).passes(700);
    assertThat(call.over()).isTrue();
    assertThat(call.ears.open).hasValue(0);
    assertThat(call.time.waiting()).isZero();
    assertThat(call.line.faults).isEmpty();
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void turns_are_put_in_order_and_none_twice(@ForAll("calls") List<Event> events) {
    LiveCall call = played(events).passes(60);
    List<Integer> turns =
        call.ward.record.stream()
            .filter(line -> Character.isDigit(line.charAt(0)))
            .map(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
            .toList();
    assertThat(turns).isSorted().doesNotHaveDuplicates();
    // what could not be written while the database was away is in the journal
    boolean allWritten = events.stream().noneMatch(event -> event.what().equals("away"));
    if (allWritten && !turns.isEmpty()) assertThat(turns.getLast()).isEqualTo(turns.size() + 1);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void who_hangs_up_at_any_time_leaves_nothing(@ForAll("calls") List<Event> events) {
    LiveCall call = played(events);
    if (!call.over()) call.hangsUp();
    call.passes(20);
    assertThat(call.over()).isTrue();
    assertThat(call.ears.open).hasValue(0);
    assertThat(call.time.waiting()).isZero();
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void no_sentence_that_was_understood_is_lost(@ForAll("calls") List<Event> events) {
    // what could not be written while the database was away is in the journal
    events = events.stream().filter(event -> !event.what().equals("away")).toList();
    LiveCall call = played(events).passes(60);
    if (!call.over()) call.hangsUp().passes(20);
    // a turn may end within a sentence; each word of the record counts once
    List<String> kept = new ArrayList<>();
    for (String line : call.ward.record) kept.addAll(words(line));
    for (String sentence : call.ears.given)
      if (words(sentence).size() > 2)
        for (String word : words(sentence))
          assertThat(kept.remove(word)).as(sentence + " in " + call.ward.record).isTrue();
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("\\s+"));
  }
}
