package org.carecompanion.adminui.program;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.adminui.shared.ActingDialog;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.ShownOnce;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.program.KeyMade;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.staff.KeyOrder;

/** Makes a key. Its secret is shown here, once. */
final class MakeDialog extends ActingDialog {
  private final TextField name = new TextField(Texts.of("apikeys.program"));
  private final MultiSelectComboBox<ApiScope> scopes =
      new MultiSelectComboBox<>(Texts.of("apikeys.scopes"));
  private final DatePicker expires = new DatePicker(Texts.of("apikeys.expires"));
  private final Moments moments;
  private final Function<KeyOrder, KeyMade> make;

  MakeDialog(Moments moments, Function<KeyOrder, KeyMade> make) {
    super(Texts.of("apikeys.make"));
    this.moments = moments;
    this.make = make;
    name.setMaxLength(80);
    name.setId("key-name");
    name.getElement().setAttribute("autocomplete", "off");
    scopes.setItems(ApiScope.values());
    scopes.setItemLabelGenerator(ApiScope::code);
    scopes.setId("key-scopes");
    expires.setMin(moments.today().plusDays(1));
    expires.setHelperText(Texts.of("apikeys.expires_help"));
    expires.setId("key-expires");
    FormLayout form = new FormLayout(name, scopes, expires);
    form.setColspan(scopes, 2);
    ask(form, Texts.of("apikeys.make_now"), this::submit);
  }

  private void submit() {
    name.setErrorMessage(Texts.of("apikeys.name_missing"));
    name.setInvalid(name.getValue().isBlank());
    scopes.setErrorMessage(Texts.of("apikeys.scopes_missing"));
    scopes.setInvalid(scopes.isEmpty());
    if (name.isInvalid() || scopes.isInvalid() || expires.isInvalid()) return;
    switch (make.apply(order())) {
      case KeyMade.Done made ->
          showOnce(
              new ShownOnce(
                  Texts.of("apikeys.secret"),
                  made.secret().value(),
                  Texts.of("apikeys.secret_once")));
      case KeyMade.NameTaken taken -> {
        name.setErrorMessage(Texts.of("apikeys.name_taken"));
        name.setInvalid(true);
      }
      case KeyMade.ExpiresInThePast past -> say(Texts.of("apikeys.expired_already"));
    }
  }

  /** Good until the end of that day here. */
  private KeyOrder order() {
    return new KeyOrder(
        name.getValue(),
        scopes.getValue(),
        Optional.ofNullable(expires.getValue())
            .map(day -> day.plusDays(1).atStartOfDay(moments.zone()).toInstant()));
  }
}
