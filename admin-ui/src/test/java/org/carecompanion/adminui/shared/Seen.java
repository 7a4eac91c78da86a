package org.carecompanion.adminui.shared;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;

/** What a person sees and presses, for tests. */
public final class Seen {
  private Seen() {}

  public static String text(Component component) {
    return component.getElement().getTextRecursively().replaceAll("\\s+", " ");
  }

  public static String text(Class<? extends Component> only) {
    return text(_get(only));
  }

  /** The one notice that is open. */
  public static String notice() {
    return text(_get(Notification.class));
  }

  public static void press(String id) {
    _click(_get(Button.class, spec -> spec.withId(id)));
  }

  public static void pressWords(String words) {
    _click(_get(Button.class, spec -> spec.withText(words)));
  }

  /** What the browser's tab says. */
  public static String tab() {
    return ComponentUtil.getData(UI.getCurrent(), PageHeading.class).title();
  }
}
