package org.carecompanion.adminui.worklist;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.adminui.shared.Hand;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;

/**
 * The list with its memory of order: while a pointer or the focus is in it, what is new waits
 * behind a bar.
 */
final class WorkList extends Div {
  private final WorkGrid grid;
  private final Div held = new Div();
  private WorkOrder order = WorkOrder.fresh(List.of());
  private List<WorkItem> admitted = List.of();
  private final Hand hand = new Hand(this);

  WorkList(Moments moments, Consumer<WorkItem> look) {
    grid = new WorkGrid(moments);
    held.addClassName("held-bar");
    held.setVisible(false);
    addClassName("work-list");
    add(held, grid);
    grid.addItemClickListener(click -> look.accept(click.getItem().item()));
    grid.addCellFocusListener(
        moved ->
            moved
                .getItem()
                .filter(row -> !grid.isChosen(row))
                .ifPresent(row -> look.accept(row.item())));
  }

  WorkGrid grid() {
    return grid;
  }

  /** Shows this view from scratch. */
  void show(List<WorkItem> items) {
    admitted = items;
    order = WorkOrder.fresh(items);
    draw();
  }

  /** Takes in what changed elsewhere. */
  void renew(List<WorkItem> items, List<WorkItem> everything) {
    admitted = items;
    order = hand.isOn() ? order.renewed(items, everything) : WorkOrder.fresh(items);
    draw();
  }

  /** After one's own act the row that left is gone at once, and nothing else moves. */
  void settle(List<WorkItem> items, List<WorkItem> everything) {
    admitted = items;
    order = order.renewed(items, everything).withoutGone();
    draw();
  }

  void mark(Optional<WorkItem.Ref> ref) {
    ref.ifPresent(grid::mark);
  }

  boolean isEmpty() {
    return order.rows().isEmpty();
  }

  private void draw() {
    grid.show(order.rows());
    held.removeAll();
    held.setVisible(!order.heldBack().isEmpty());
    if (order.heldBack().isEmpty()) return;
    Button show = new Button(Texts.of("work.show_new"), pressed -> show(admitted));
    show.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    held.add(new Span(Texts.of("work.new_items", order.heldBack().size())), show);
  }
}
