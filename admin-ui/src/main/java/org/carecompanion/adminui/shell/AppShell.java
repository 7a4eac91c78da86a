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
  /**
   * Before the first paint, so that a dark room never sees a white flash; again when the system or
   * the preferences change.
   */
  private static final String PAINT =
      """
      const root = document.documentElement, night = matchMedia('(prefers-color-scheme: dark)');
      window.sccPaint = () => {
        const want = localStorage.getItem('scc-theme') || 'system';
        if (want === 'dark' || want === 'system' && night.matches) root.setAttribute('theme', 'dark'); else root.removeAttribute('theme');
        if (localStorage.getItem('scc-density') === 'compact') root.dataset.density = 'compact'; else delete root.dataset.density;
      };
      window.sccPaint();
      night.addEventListener('change', window.sccPaint);
      """;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addInlineWithContents(Position.PREPEND, PAINT, Inline.Wrapping.JAVASCRIPT);
    settings.addFavIcon("icon", "icons/mark.svg", "any");
  }
}
