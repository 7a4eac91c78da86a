package org.carecompanion.adminui.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Supplier;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.ActingDialog;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.ShownOnce;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.staff.StaffChange;
import org.carecompanion.domain.staff.Role;

/** One person's role, access and password. Each change ends their open sessions. */
final class ChangeDialog extends ActingDialog {
  private final StaffActions actions;
  private final Runnable changed;
  private final SignedIn me = SignedIn.current();
  private final Member member;
  private final RadioButtonGroup<Role> role;

  ChangeDialog(StaffActions actions, Member member, Runnable changed) {
    super(Texts.of("staff.change_whom", member.name()));
    this.actions = actions;
    this.changed = changed;
    this.member = member;
    this.role = RoleChoice.of(member.role());
    Div form = new Div(new Paragraph(Texts.of("staff.ends_sessions")), role, more());
    ask(form, Texts.of("staff.save_role"), this::saveRole);
  }

  private Div more() {
    boolean disabled = member.state() == Member.State.DISABLED;
    Button access =
        new Button(
            disabled ? Texts.of("staff.enable") : Texts.of("staff.disable"),
            pressed -> acting(disabled ? this::enable : this::disable));
    access.setId("staff-access");
    if (!disabled) access.addThemeVariants(ButtonVariant.LUMO_ERROR);
    Button reset = new Button(Texts.of("staff.reset"), pressed -> acting(this::reset));
    reset.setId("staff-reset");
    reset.setEnabled(!disabled);
    Div more = new Div(access, reset);
    more.addClassName("actions");
    return more;
  }

  private void saveRole() {
    if (role.getValue() == member.role()) close();
    else finish(actions.changeRole(me, member.id(), role.getValue()));
  }

  private void enable() {
    finish(actions.enable(me, member.id()));
  }

  private void disable() {
    StaffChange change = actions.disable(me, member.id());
    if (!(change instanceof StaffChange.Done)) {
      say(StaffWords.of(change));
      return;
    }
    close();
    changed.run();
    Notices.sayWithUndo(
        Texts.of("staff.disabled", member.name()),
        () -> undo(() -> actions.enable(me, member.id())));
  }

  private void undo(Supplier<StaffChange> back) {
    Notices.say(StaffWords.of(back.get()));
    changed.run();
  }

  private void reset() {
    StaffChange change = actions.resetPassword(me, member.id());
    if (change instanceof StaffChange.LetIn in) {
      changed.run();
      showOnce(
          new ShownOnce(
              Texts.of("staff.password"),
              in.password().value(),
              Texts.of("staff.password_once", member.name())));
    } else say(StaffWords.of(change));
  }

  private void finish(StaffChange change) {
    if (change instanceof StaffChange.Done || change instanceof StaffChange.AsItWas) {
      close();
      changed.run();
      Notices.say(StaffWords.of(change));
    } else say(StaffWords.of(change));
  }
}
