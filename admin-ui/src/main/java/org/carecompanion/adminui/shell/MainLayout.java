package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.carecompanion.adminui.security.Letters;
import org.carecompanion.adminui.security.SccIdle;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.Logo;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.SccLive;
import org.carecompanion.adminui.shared.Texts;

/**
 * The frame: an ink drawer with navigation, connection state and user; a bar with the page's
 * heading and what works everywhere.
 */
@Layout
@PermitAll
public final class MainLayout extends AppLayout implements HasDynamicTitle {
  private final SccLive live = new SccLive(this::connectionReturned);
  private final PageHeading heading = new PageHeading();
  private final Beats beats;

  @Inject
  MainLayout(FrameReads reads, Navigation navigation, TopBar bar, Beats beats) {
    this.beats = beats;
    SignedIn me = SignedIn.current();
    setPrimarySection(Section.DRAWER);
    addToDrawer(drawer(navigation, new UserMenu(me)));
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(Texts.of("frame.drawer"));
    Header top =
        new Header(skip(), toggle, heading, bar, new Announcer(), new SccIdle(reads.idleLimit(me)));
    top.addClassName("top");
    addToNavbar(top);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    beats.follow(event.getUI(), live);
    ReconnectDialogConfiguration lost = event.getUI().getReconnectDialogConfiguration();
    lost.setDialogText(Texts.of("live.reconnect_dialog"));
    lost.setDialogTextGaveUp(Texts.of("live.reconnect_gave_up"));
    WebStorage.getItem(PreferencesView.LETTERS_KEY, kept -> Letters.choose(!"off".equals(kept)));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    beats.forget(event.getUI());
  }

  /** Every page is the one main part, and a new one starts at its heading. */
  @Override
  public void showRouterLayoutContent(HasElement content) {
    boolean another =
        getContent() != null && !getContent().getElement().equals(content.getElement());
    content.getElement().setAttribute("role", "main").setAttribute("id", "content");
    super.showRouterLayoutContent(content);
    if (another) heading.getElement().callJsFunction("focus");
  }

  /** Asked for after a page has said its heading. */
  @Override
  public String getPageTitle() {
    return heading.title();
  }

  private Aside drawer(Navigation navigation, UserMenu user) {
    Anchor home = new Anchor("", new Logo());
    home.addClassName("drawer-logo");
    Div foot = new Div(live, user);
    foot.addClassName("drawer-foot");
    Aside drawer = new Aside(home, navigation, foot);
    drawer.getElement().setAttribute("aria-label", Texts.of("frame.aside"));
    drawer.addClassName("drawer");
    drawer.getElement().setAttribute("theme", "dark");
    return drawer;
  }

  private static Anchor skip() {
    Anchor skip = new Anchor("#content", Texts.of("frame.skip"));
    skip.addClassName("skip");
    skip.getElement().setAttribute("router-ignore", true);
    return skip;
  }

  /** What is shown may be old: the page is read again as if it were just opened. */
  private void connectionReturned() {
    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
  }
}
