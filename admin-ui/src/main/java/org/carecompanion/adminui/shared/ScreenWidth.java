package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;

/**
 * Whether list and detail fit beside each other in this browser now; asked once it is known, wide
 * until then.
 */
public final class ScreenWidth {
  /** Below this many CSS pixels pages have one column; the style sheets say the same. */
  private static final int ONE_COLUMN = 1000;

  private int pixels = Integer.MAX_VALUE;

  public ScreenWidth(Component page) {
    page.addAttachListener(
        attached -> {
          var browser = attached.getUI().getPage();
          browser.retrieveExtendedClientDetails(details -> pixels = details.getWindowInnerWidth());
          var following =
              browser.addBrowserWindowResizeListener(resized -> pixels = resized.getWidth());
          page.addDetachListener(
              detached -> {
                following.remove();
                detached.unregisterListener();
              });
        });
  }

  public boolean oneColumn() {
    return pixels <= ONE_COLUMN;
  }
}
