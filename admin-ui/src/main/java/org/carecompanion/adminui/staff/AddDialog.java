package org.carecompanion.adminui.staff;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.carecompanion.adminui.shared.ActingDialog;
import org.carecompanion.adminui.shared.ShownOnce;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.staff.StaffChange;
import org.carecompanion.domain.staff.NewMember;
import org.carecompanion.domain.staff.Role;

/** Lets somebody new in. The first password is shown here, once. */
final class AddDialog extends ActingDialog {
  private final TextField name = field("staff.full_name", "staff-name");
  private final TextField email = field("signin.email", "staff-email");
  private final RadioButtonGroup<Role> role = RoleChoice.of(Role.CLINICIAN);
  private final Function<NewMember, StaffChange> add;

  AddDialog(Function<NewMember, StaffChange> add) {
    super(Texts.of("staff.add"));
    this.add = add;
    name.setMaxLength(120);
    email.setMaxLength(254);
    ask(new FormLayout(name, email, role), Texts.of("staff.add_now"), this::submit);
  }

  private void submit() {
    boolean nameless = name.getValue().isBlank();
    boolean noEmail = !NewMember.isEmail(email.getValue().strip());
    say(name, nameless, Texts.of("staff.name_missing"));
    say(email, noEmail, Texts.of("staff.email_wrong"));
    if (nameless || noEmail) {
      (nameless ? name : email).focus();
      return;
    }
    var who = new NewMember(email.getValue(), name.getValue(), role.getValue());
    switch (add.apply(who)) {
      case StaffChange.LetIn in ->
          showOnce(
              new ShownOnce(
                  Texts.of("staff.password"),
                  in.password().value(),
                  Texts.of("staff.password_once", who.name())));
      case StaffChange.EmailTaken taken -> {
        say(email, true, Texts.of("staff.email_taken"));
        email.focus();
      }
      case StaffChange other -> say(StaffWords.of(other));
    }
  }

  private static void say(TextField field, boolean wrong, String what) {
    field.setErrorMessage(wrong ? what : "");
    field.setInvalid(wrong);
  }

  private static TextField field(String label, String id) {
    TextField field = new TextField(Texts.of(label));
    field.setId(id);
    field.setWidthFull();
    field.getElement().setAttribute("autocomplete", "off");
    return field;
  }
}
