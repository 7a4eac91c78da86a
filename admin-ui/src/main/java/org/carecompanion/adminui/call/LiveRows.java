package org.carecompanion.adminui.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallStatus;

/**
 * The calls that go on, as a list that does not move under the hand: new ones come at its end, and
 * those that have ended stay in their places as long as somebody's hand is on it.
 */
final class LiveRows {
  private List<CallRow> rows = List.of();

  List<CallRow> rows() {
    return rows;
  }

  /** These go on now, and nobody's hand is on the list. */
  void settle(List<CallRow> live) {
    rows = List.copyOf(renewed(live).values());
  }

  /** These go on now. */
  void renew(List<CallRow> live) {
    Map<CallId, CallRow> now = renewed(live);
    List<CallRow> all = new ArrayList<>();
    for (CallRow row : rows)
      all.add(Optional.ofNullable(now.remove(row.head().id())).orElseGet(() -> ended(row)));
    all.addAll(now.values());
    rows = List.copyOf(all);
  }

  /** Those that are shown first, in the order they are shown in. */
  private Map<CallId, CallRow> renewed(List<CallRow> live) {
    Map<CallId, CallRow> came = new LinkedHashMap<>();
    live.forEach(row -> came.put(row.head().id(), row));
    Map<CallId, CallRow> ordered = new LinkedHashMap<>();
    for (CallRow row : rows) {
      CallRow now = came.remove(row.head().id());
      if (now != null) ordered.put(row.head().id(), now);
    }
    ordered.putAll(came);
    return ordered;
  }

  private static CallRow ended(CallRow row) {
    CallPage.Head head = row.head();
    var over =
        new CallPage.Stand(
            CallStatus.ENDED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            head.stand().sound());
    return new CallRow(
        new CallPage.Head(head.id(), head.type(), head.protocol(), over, head.times()),
        row.patient(),
        row.worst(),
        Optional.empty());
  }
}
