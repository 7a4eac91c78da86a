package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;

/**
 * A part of a page that is drawn anew only when what it shows has changed: a change elsewhere takes
 * no button from under the pointer, moves no focus and swallows no click. Takes no place of its
 * own.
 */
public final class Kept extends Div {
  private Object shown = new Object();

  public Kept() {
    getStyle().set("display", "contents");
  }

  /**
   * @param what everything that is drawn, and nothing else
   */
  public void show(Object what, Supplier<? extends List<? extends Component>> draw) {
    if (what.equals(shown)) return;
    shown = what;
    removeAll();
    draw.get().forEach(this::add);
  }
}
