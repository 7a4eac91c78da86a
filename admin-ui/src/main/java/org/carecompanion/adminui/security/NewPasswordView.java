package org.carecompanion.adminui.security;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.staff.Password;

/** A first password somebody else knew is changed before anything else is shown. */
@Route(value = "new-password", autoLayout = false)
@PermitAll
public final class NewPasswordView extends EntryPage implements HasDynamicTitle {
  private final PasswordField first = field("new_password.first");
  private final PasswordField again = field("new_password.again");
  private final SignIn signIn;

  @Inject
  NewPasswordView(SignIn signIn) {
    super(Texts.of("new_password.heading"));
    this.signIn = signIn;
    first.setHelperText(Texts.of("new_password.rule", Password.MINIMUM_LENGTH));
    Button save = new Button(Texts.of("new_password.save"), pressed -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickShortcut(Key.ENTER);
    addToForm(new Paragraph(Texts.of("new_password.why")), first, again, save);
  }

  @Override
  public String getPageTitle() {
    return Texts.of("app.title", Texts.of("new_password.heading"));
  }

  private void save() {
    boolean tooShort = first.getValue().length() < Password.MINIMUM_LENGTH;
    boolean different = !first.getValue().equals(again.getValue());
    say(first, tooShort, Texts.of("new_password.short", Password.MINIMUM_LENGTH));
    say(again, different, Texts.of("new_password.different"));
    if (tooShort || different) {
      (tooShort ? first : again).focus();
      return;
    }
    SignedIn.remember(signIn.changePassword(SignedIn.current(), first.getValue()));
    PasswordDue.clear();
    getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
  }

  private static void say(PasswordField field, boolean wrong, String what) {
    field.setErrorMessage(wrong ? what : "");
    field.setInvalid(wrong);
  }

  private static PasswordField field(String label) {
    PasswordField field = new PasswordField(Texts.of(label));
    field.setWidthFull();
    field.getElement().setAttribute("autocomplete", "new-password");
    return field;
  }
}
