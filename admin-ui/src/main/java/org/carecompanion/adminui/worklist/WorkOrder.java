package org.carecompanion.adminui.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the list shows after a change elsewhere. While somebody's pointer or focus is in it nothing
 * moves: rows are renewed where they are, rows that were taken away stay dimmed, and new ones wait
 * behind a bar.
 */
record WorkOrder(List<Row> rows, List<WorkItem> heldBack) {
  /** A row as shown; gone = no longer part of this view, kept only so that nothing jumps. */
  record Row(WorkItem item, boolean gone) {}

  static WorkOrder fresh(List<WorkItem> items) {
    return new WorkOrder(items.stream().map(item -> new Row(item, false)).toList(), List.of());
  }

  /**
   * @param admitted what the view would show if it were opened now, in order
   * @param everything all items, so that a row that left this view can still say how it stands
   */
  WorkOrder renewed(List<WorkItem> admitted, List<WorkItem> everything) {
    Map<WorkItem.Ref, WorkItem> left = byRef(admitted);
    Map<WorkItem.Ref, WorkItem> all = byRef(everything);
    List<Row> renewed = new ArrayList<>();
    for (Row row : rows) {
      WorkItem still = left.remove(row.item().ref());
      WorkItem now = all.getOrDefault(row.item().ref(), row.item());
      renewed.add(still != null ? new Row(still, false) : new Row(now, true));
    }
    return new WorkOrder(renewed, List.copyOf(left.values()));
  }

  WorkOrder withoutGone() {
    return new WorkOrder(rows.stream().filter(row -> !row.gone()).toList(), heldBack);
  }

  private static Map<WorkItem.Ref, WorkItem> byRef(List<WorkItem> items) {
    Map<WorkItem.Ref, WorkItem> map = new LinkedHashMap<>();
    items.forEach(item -> map.put(item.ref(), item));
    return map;
  }
}
