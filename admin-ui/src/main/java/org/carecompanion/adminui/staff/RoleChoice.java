package org.carecompanion.adminui.staff;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.staff.Role;

/** The roles a hospital gives. */
final class RoleChoice {
  private RoleChoice() {}

  static RadioButtonGroup<Role> of(Role chosen) {
    RadioButtonGroup<Role> roles = new RadioButtonGroup<>(Texts.of("staff.role"));
    roles.setItems(Role.CLINICIAN, Role.HOSPITAL_ADMIN);
    roles.setItemLabelGenerator(role -> Texts.of("staff.role_is", Texts.of(role), what(role)));
    roles.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    roles.setValue(chosen);
    roles.setId("staff-role");
    return roles;
  }

  private static String what(Role role) {
    return role == Role.CLINICIAN ? Texts.of("staff.clinician") : Texts.of("staff.administrator");
  }
}
