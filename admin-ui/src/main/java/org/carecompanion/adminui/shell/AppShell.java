package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Inline.Position;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;

/**
 * The page under the console. Push keeps its default transport: with plain WEBSOCKET the container
 * forgets who is signed in inside websocket requests.
 */
@Theme("companion")
@Push
@Viewport("width=device-width, initial-scale=1")
@Meta(name = "robots", content = "noindex")
public class AppShell implements AppShellConfigurator {
  /** Before the first paint, so that a dark room never sees a white flash. */
  private static final String THEME =
      """
      const want = localStorage.getItem('scc-theme') || 'system', root = document.documentElement;
      if (want === 'dark' || want === 'system' && matchMedia('(prefers-color-scheme: dark)').matches) root.setAttribute('theme', 'dark');
      if (localStorage.getItem('scc-density') === 'compact') root.dataset.density = 'compact';
      """;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addInlineWithContents(Position.PREPEND, THEME, Inline.Wrapping.JAVASCRIPT);
    settings.addFavIcon("icon", "icons/mark.svg", "any");
  }
}
