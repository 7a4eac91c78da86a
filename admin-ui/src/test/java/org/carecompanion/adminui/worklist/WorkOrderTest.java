package org.carecompanion.adminui.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkOrderTest {
  private final WorkOrder shown = WorkOrder.fresh(List.of(Items.urgent(1), Items.moderate(2)));

  @Test
  void the_worst_is_first_and_then_what_is_due_first() {
    assertThat(
            Stream.of(Items.task(1), Items.moderate(2), Items.urgent(1))
                .sorted(WorkItem.WORST_FIRST))
        .containsExactly(Items.urgent(1), Items.moderate(2), Items.task(1));
  }

  @Test
  void what_is_new_waits_and_nothing_under_the_hand_moves() {
    List<WorkItem> now = List.of(Items.urgent(3), Items.urgent(1), Items.moderate(2));
    WorkOrder renewed = shown.renewed(now, now);
    assertThat(renewed.rows())
        .extracting(WorkOrder.Row::item)
        .containsExactly(Items.urgent(1), Items.moderate(2));
    assertThat(renewed.heldBack()).containsExactly(Items.urgent(3));
  }

  @Test
  void a_row_that_was_taken_away_stays_until_the_hand_is_off() {
    List<WorkItem> now = List.of(Items.moderate(2));
    WorkOrder renewed = shown.renewed(now, now);
    assertThat(renewed.rows()).extracting(WorkOrder.Row::gone).containsExactly(true, false);
    assertThat(renewed.withoutGone().rows())
        .extracting(WorkOrder.Row::item)
        .containsExactly(Items.moderate(2));
  }
}
