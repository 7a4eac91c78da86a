package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.carecompanion.adminui.security.SignOut;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Texts;

/** Who is signed in, how the console looks to them, and the way out. */
final class UserMenu extends MenuBar {
  UserMenu(SignedIn me) {
    addClassName("user-menu");
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    Span role = new Span(Texts.of(me.role()));
    role.addClassName("user-role");
    Span name = new Span(new Span(me.name()), role);
    name.addClassName("user-name");
    MenuItem user = addItem(name);
    user.setAriaLabel(Texts.of("user.menu", me.name()));
    user.getSubMenu()
        .addItem(
            Texts.of("user.preferences"), pressed -> getUI().ifPresent(ui -> ui.navigate("me")));
    user.getSubMenu().addItem(Texts.of("user.sign_out"), pressed -> getUI().ifPresent(SignOut::of));
  }
}
