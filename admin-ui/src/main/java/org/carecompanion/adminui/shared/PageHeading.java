package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;

/**
 * The page's one H1, in the frame's bar, and the browser tab's title with it. Never a patient's
 * name in the title.
 */
public final class PageHeading extends H1 {
  private String title = Texts.of("app.name");

  public PageHeading() {
    addClassName("page-heading");
    getElement().setAttribute("tabindex", "-1");
  }

  public static void show(UI ui, String heading) {
    show(ui, heading, heading);
  }

  /**
   * @param tab what the browser's tab says before the product's name, such as "(2!) Worklist"
   */
  public static void show(UI ui, String heading, String tab) {
    PageHeading shown = ComponentUtil.getData(ui, PageHeading.class);
    String title = Texts.of("app.title", tab);
    if (shown != null) {
      shown.setText(heading);
      shown.title = title;
    }
    ui.getPage().setTitle(title);
  }

  /** What the tab says now. */
  public String title() {
    return title;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    ComponentUtil.setData(event.getUI(), PageHeading.class, this);
  }
}
