package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Function;

/** What goes on for as long as a component is on a page; both ends are handled here. */
public final class WhileShown {
  private WhileShown() {}

  /**
   * @param begin begins it for the page, and returns how it ends
   */
  public static void on(Component shown, Function<UI, Runnable> begin) {
    shown.getUI().ifPresent(ui -> untilGone(shown, begin.apply(ui)));
    shown.addAttachListener(attached -> untilGone(shown, begin.apply(attached.getUI())));
  }

  private static void untilGone(Component shown, Runnable end) {
    shown.addDetachListener(
        detached -> {
          end.run();
          detached.unregisterListener();
        });
  }
}
