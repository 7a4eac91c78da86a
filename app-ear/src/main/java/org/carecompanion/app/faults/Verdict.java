package org.carecompanion.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Holds what the product tells of its calls against what the phone company saw. Pure, so that a
 * test can show that it notices what it is there to notice.
 */
final class Verdict {
  /** What must not happen, each with the calls to which it happened. */
  enum Wrong {
    ALERT_LOST("urgent words were taken, and there is no urgent alert"),
    ALERT_DOUBLED("one thing that was said raised more than one alert of a rule"),
    NO_END("the call has no end"),
    DIALED_TWICE("the phone company was asked twice for one call"),
    NOT_LISTED("nobody knows whether it rang, and no person is told"),
    BROKEN_OFF_UNSEEN("it broke off by our fault, and no person is told"),
    ERROR_HEARD("the caller heard the phone company's error message"),
    UNKNOWN_CALL("the phone company was asked for a call the product does not know");

    final String what;

    Wrong(String what) {
      this.what = what;
    }
  }

  private final List<CarrierCall> seen;
  private final Map<String, JsonNode> told;
  private final List<String> urgentWords;
  private final Map<Wrong, List<String>> found = new LinkedHashMap<>();

  /**
   * @param seen by the phone company
   * @param told by the product, by its ids
   * @param urgentWords that only those say who say something urgent, in lower case
   */
  Verdict(List<CarrierCall> seen, Map<String, JsonNode> told, List<String> urgentWords) {
    this.seen = seen;
    this.told = told;
    this.urgentWords = urgentWords;
    for (Wrong wrong : Wrong.values()) found.put(wrong, new ArrayList<>());
    judge();
  }

  /** Every way to be wrong, with the product's ids of the calls it happened to. */
  Map<Wrong, List<String>> found() {
    return found;
  }

  boolean good() {
    return found.values().stream().allMatch(List::isEmpty);
  }

  /** How many calls carried urgent words that the product took. */
  long urgent() {
    return seen.stream().filter(call -> call.tookWords(urgentWords)).count();
  }

  private void judge() {
    Map<String, Integer> dialed = new HashMap<>();
    for (CarrierCall call : seen) {
      dialed.merge(call.call(), 1, Integer::sum);
      judge(call, Optional.ofNullable(told.get(call.call())));
    }
    dialed.forEach((call, times) -> note(Wrong.DIALED_TWICE, call, times > 1));
    told.forEach(this::judge);
  }

  private void judge(CarrierCall call, Optional<JsonNode> story) {
    note(Wrong.UNKNOWN_CALL, call.call(), story.isEmpty());
    note(Wrong.ERROR_HEARD, call.call(), call.errorHeard().isPresent());
    if (story.isEmpty()) return;
    boolean alerted = values(story.get(), "alerts", "severity").contains("urgent");
    note(Wrong.ALERT_LOST, call.call(), call.tookWords(urgentWords) && !alerted);
  }

  private void judge(String call, JsonNode story) {
    String outcome = story.path("outcome").asText();
    boolean seenByPerson = !story.path("follow_ups").isEmpty();
    boolean rang = story.hasNonNull("carrier_call_id");
    note(Wrong.NO_END, call, outcome.isEmpty());
    note(Wrong.NOT_LISTED, call, !rang && !outcome.equals("not_placed") && !seenByPerson);
    note(Wrong.BROKEN_OFF_UNSEEN, call, outcome.equals("interrupted") && !seenByPerson);
    List<String> rules = values(story, "alerts", "rule");
    note(Wrong.ALERT_DOUBLED, call, rules.size() != rules.stream().distinct().count());
  }

  private void note(Wrong wrong, String call, boolean happened) {
    if (happened) found.computeIfAbsent(wrong, w -> new ArrayList<>()).add(call);
  }

  private static List<String> values(JsonNode story, String list, String field) {
    return StreamSupport.stream(story.path(list).spliterator(), false)
        .map(item -> item.path(field).asText())
        .toList();
  }
}
