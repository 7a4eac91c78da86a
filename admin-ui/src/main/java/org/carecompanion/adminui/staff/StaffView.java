package org.carecompanion.adminui.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Set;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.LiveUpdates;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.staff.StaffChange;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.staff.NewMember;

/** Who works here: let somebody in, change what they may do, let nobody in any more. */
@Route("hospital/staff")
@RolesAllowed("HOSPITAL_ADMIN")
public final class StaffView extends Div implements AfterNavigationObserver {
  private final StaffActions actions;
  private final SignedIn me = SignedIn.current();
  private final StaffGrid grid = new StaffGrid(me, this::change);

  @Inject
  StaffView(StaffActions actions, LiveUpdates updates) {
    this.actions = actions;
    addClassNames("page", "list-page");
    Button add = new Button(Texts.of("staff.add"), VaadinIcon.PLUS.create(), pressed -> add());
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.setId("staff-add");
    Div bar = new Div(add);
    bar.addClassName("list-bar");
    Div panel = new Div(grid);
    panel.addClassNames("panel", "grid-panel");
    add(bar, panel);
    updates.listen(this, me.hospital().value(), Set.of(Notice.Kind.STAFF), changes -> refresh());
    refresh();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("nav.staff")));
  }

  private void add() {
    new AddDialog(this::addNow).open();
  }

  private StaffChange addNow(NewMember who) {
    StaffChange change = actions.add(me, who);
    refresh();
    return change;
  }

  private void change(Member member) {
    new ChangeDialog(actions, member, this::refresh).open();
  }

  private void refresh() {
    grid.setItems(actions.all(me));
  }
}
