package org.carecompanion.adminui.alert;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.carecompanion.adminui.shared.CtrlEnter;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.alert.AlertOutcome;

/** How an alert ended: one outcome and a note. If saving fails, both stay as they are. */
final class ResolveDialog extends Dialog {
  private final RadioButtonGroup<AlertOutcome> outcome =
      new RadioButtonGroup<>(Texts.of("resolve.outcome"));
  private final TextArea note = new TextArea(Texts.of("resolve.note"));
  private final Paragraph problem = new Paragraph();
  private final BiConsumer<AlertOutcome, String> resolve;

  ResolveDialog(Proof proof, BiConsumer<AlertOutcome, String> resolve) {
    this.resolve = resolve;
    setHeaderTitle(Texts.of("resolve.heading", proof.claim().title()));
    addClassName("resolve-dialog");
    outcome.setItems(AlertOutcome.values());
    outcome.setItemLabelGenerator(Texts::of);
    outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    outcome.setId("resolve-outcome");
    outcome.addValueChangeListener(chosen -> explain(chosen.getValue()));
    note.setId("resolve-note");
    note.setWidthFull();
    note.setMinRows(3);
    note.setMaxLength(4_000);
    note.setHelperText(Texts.of("resolve.note_help"));
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    add(outcome, note, problem);
    getFooter().add(new Button(Texts.of("resolve.back"), pressed -> close()), save());
  }

  private Button save() {
    Button save = new Button(Texts.of("resolve.save"), pressed -> submit());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("resolve-save");
    CtrlEnter.presses(save);
    return save;
  }

  private void explain(AlertOutcome chosen) {
    outcome.setHelperText(chosen == AlertOutcome.MISREAD ? Texts.of("resolve.misread_help") : null);
  }

  private void submit() {
    boolean noOutcome = outcome.isEmpty();
    boolean noNote = note.getValue().isBlank();
    outcome.setErrorMessage(Texts.of("resolve.outcome_missing"));
    outcome.setInvalid(noOutcome);
    note.setErrorMessage(Texts.of("resolve.note_missing"));
    note.setInvalid(noNote);
    if (noOutcome) outcome.getElement().callJsFunction("focus");
    else if (noNote) note.focus();
    else save(outcome.getValue(), note.getValue());
  }

  private void save(AlertOutcome chosen, String words) {
    try {
      resolve.accept(chosen, words);
      close();
    } catch (RuntimeException failed) {
      problem.setText(Texts.of("resolve.failed", FailurePanel.logged(failed)));
      problem.setVisible(true);
    }
  }
}
