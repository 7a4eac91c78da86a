package org.carecompanion.adminui.security;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import org.carecompanion.adminui.shared.Texts;

/**
 * Signs out a workstation nobody uses, with a warning two minutes before. The browser counts; the
 * server's own limit is behind it. Who watches a live call listens and touches nothing: for them it
 * is an hour.
 */
@Tag("scc-idle")
@JsModule("./scc-idle.ts")
public final class SccIdle extends Component {
  private static final Duration WATCHING = Duration.ofMinutes(60);
  private static final String STRETCHED = "watching";

  /** What a page does, whether its frame is there already or comes after it. */
  private enum Page {
    WATCHES,
    USUAL
  }

  public SccIdle(Duration limit) {
    getElement()
        .setAttribute("limit", String.valueOf(limit.toSeconds()))
        .setAttribute("words", Texts.of("idle.warning"))
        .setAttribute("stay-word", Texts.of("idle.stay"));
  }

  /** A live call is watched on this page. */
  public static void watching(UI ui) {
    is(ui, Page.WATCHES);
  }

  /** None is. */
  public static void asUsual(UI ui) {
    is(ui, Page.USUAL);
  }

  private static void is(UI ui, Page page) {
    ComponentUtil.setData(ui, Page.class, page);
    SccIdle idle = ComponentUtil.getData(ui, SccIdle.class);
    if (idle != null) idle.follow(ui);
  }

  private void follow(UI ui) {
    if (ComponentUtil.getData(ui, Page.class) == Page.WATCHES)
      getElement().setAttribute(STRETCHED, String.valueOf(WATCHING.toSeconds()));
    else getElement().removeAttribute(STRETCHED);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    ComponentUtil.setData(event.getUI(), SccIdle.class, this);
    follow(event.getUI());
  }

  /** A person did something that needs no answer: the request itself is what counts. */
  @ClientCallable
  private void active() {}

  @ClientCallable
  private void timeUp(String path) {
    UI ui = getUI().orElseThrow();
    SignOut.of(ui, SignOut.addressAfterIdling(path));
  }
}
