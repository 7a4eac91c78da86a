package org.carecompanion.adminui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.carecompanion.adminui.shared.CtrlEnter;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.patient.GlassBreak;

/** Asks why; who asks, what they wrote and when is kept and looked at. */
final class ReasonDialog extends Dialog {
  private final TextArea reason = new TextArea(Texts.of("access.reason"));
  private final Consumer<String> given;

  ReasonDialog(Consumer<String> given) {
    this.given = given;
    setHeaderTitle(Texts.of("access.open"));
    setWidth("32rem");
    reason.setId("access-reason");
    reason.setWidthFull();
    reason.setMaxLength(500);
    reason.setManualValidation(
        true); // what is too short is said when it is given, not while typing
    reason.setRequiredIndicatorVisible(true);
    reason.setHelperText(Texts.of("access.reason_help"));
    add(new Paragraph(Texts.of("access.what_it_means")), reason);
    Button open = new Button(Texts.of("access.open"), pressed -> give());
    open.setId("access-open");
    open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    CtrlEnter.presses(open);
    getFooter().add(new Button(Texts.of("access.back"), pressed -> close()), open);
    addOpenedChangeListener(opened -> reason.focus());
  }

  private void give() {
    boolean fits = GlassBreak.reasonFits(reason.getValue());
    reason.setInvalid(!fits);
    reason.setErrorMessage(Texts.of("access.reason_short"));
    if (!fits) {
      reason.focus();
      return;
    }
    close();
    given.accept(reason.getValue());
  }
}
