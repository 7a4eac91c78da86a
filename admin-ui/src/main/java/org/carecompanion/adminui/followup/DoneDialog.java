package org.carecompanion.adminui.followup;

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
import org.carecompanion.domain.followup.FollowUpOutcome;

/** How a follow-up was done: one outcome, and a note if there is something to say. */
final class DoneDialog extends Dialog {
  private final RadioButtonGroup<FollowUpOutcome> outcome =
      new RadioButtonGroup<>(Texts.of("resolve.outcome"));
  private final TextArea note = new TextArea(Texts.of("task.note"));
  private final Paragraph problem = new Paragraph();
  private final BiConsumer<FollowUpOutcome, String> done;

  DoneDialog(Task task, BiConsumer<FollowUpOutcome, String> done) {
    this.done = done;
    setHeaderTitle(Texts.of("task.done_heading", Texts.of(task.what().kind())));
    addClassName("resolve-dialog");
    outcome.setItems(FollowUpOutcome.values());
    outcome.setItemLabelGenerator(Texts::of);
    outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    outcome.setId("task-outcome");
    note.setWidthFull();
    note.setMaxLength(4_000);
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    add(outcome, note, problem);
    Button save = new Button(Texts.of("task.save"), pressed -> submit());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("task-save");
    CtrlEnter.presses(save);
    getFooter().add(new Button(Texts.of("resolve.back"), pressed -> close()), save);
  }

  private void submit() {
    outcome.setErrorMessage(Texts.of("resolve.outcome_missing"));
    outcome.setInvalid(outcome.isEmpty());
    if (outcome.isEmpty()) {
      outcome.getElement().callJsFunction("focus");
      return;
    }
    try {
      done.accept(outcome.getValue(), note.getValue());
      close();
    } catch (RuntimeException failed) {
      problem.setText(Texts.of("resolve.failed", FailurePanel.logged(failed)));
      problem.setVisible(true);
    }
  }
}
