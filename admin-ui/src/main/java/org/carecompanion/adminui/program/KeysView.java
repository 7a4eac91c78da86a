package org.carecompanion.adminui.program;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.program.KeyMade;
import org.carecompanion.domain.staff.KeyOrder;

/** The keys by which programs get in: make one, see when it was used, revoke it. */
@Route("hospital/keys")
@RolesAllowed("HOSPITAL_ADMIN")
public final class KeysView extends Div implements AfterNavigationObserver {
  private final KeyActions actions;
  private final SignedIn me = SignedIn.current();
  private final Moments moments;
  private final KeyGrid grid;

  @Inject
  KeysView(KeyActions actions, Clock clock) {
    this.actions = actions;
    this.moments = new Moments(me.zone(), clock);
    this.grid = new KeyGrid(moments, this::askToRevoke);
    addClassNames("page", "list-page");
    Div bar = new Div(makeButton("keys-make"));
    bar.addClassName("list-bar");
    grid.setEmptyStateComponent(new EmptyState(Texts.of("apikeys.none"), makeButton("keys-first")));
    Div panel = new Div(grid);
    panel.addClassNames("panel", "grid-panel");
    add(bar, panel);
    refresh();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("nav.keys")));
  }

  private Button makeButton(String id) {
    Button make =
        new Button(
            Texts.of("apikeys.make"),
            VaadinIcon.PLUS.create(),
            pressed -> new MakeDialog(moments, this::make).open());
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    make.setId(id);
    return make;
  }

  private KeyMade make(KeyOrder order) {
    KeyMade made = actions.make(me, order);
    refresh();
    return made;
  }

  /** Asked first: it cannot be taken back, and a program stops working. */
  private void askToRevoke(KeyRow row) {
    ConfirmDialog ask = new ConfirmDialog();
    ask.setHeader(Texts.of("apikeys.revoke_which", row.name()));
    ask.setText(Texts.of("apikeys.revoke_means"));
    ask.setCancelable(true);
    ask.setCancelText(Texts.of("apikeys.keep"));
    ask.setConfirmText(Texts.of("apikeys.revoke"));
    ask.setConfirmButtonTheme("error primary");
    ask.addConfirmListener(yes -> revoke(row));
    ask.open();
  }

  private void revoke(KeyRow row) {
    boolean did = actions.revoke(me, row.id());
    Notices.say(did ? Texts.of("apikeys.revoked", row.name()) : Texts.of("staff.as_it_was"));
    refresh();
  }

  private void refresh() {
    grid.setItems(actions.all(me));
  }
}
