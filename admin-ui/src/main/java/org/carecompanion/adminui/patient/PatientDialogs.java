package org.carecompanion.adminui.patient;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.carecompanion.adminui.access.Opening;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.CtrlEnter;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.register.PatientRegister.Saved;
import org.carecompanion.domain.patient.PatientId;

/** Adding a patient and correcting one. What was typed stays until it is written. */
@Dependent
class PatientDialogs {
  private final PatientSaving saving;
  private final Opening opening;
  private final SignedIn me = SignedIn.current();
  private final LocalDate today;

  @Inject
  PatientDialogs(PatientSaving saving, Opening opening, Clock clock) {
    this.saving = saving;
    this.opening = opening;
    this.today = LocalDate.now(clock.withZone(me.zone()));
  }

  PatientSaving saving() {
    return saving;
  }

  Opening opening() {
    return opening;
  }

  void add() {
    PatientDraft draft = new PatientDraft();
    String country = saving.country(me);
    open(
        Texts.of("patients.add"),
        new PatientForm(draft, country, today).withAgreement(),
        () -> saving.add(me, draft, country));
  }

  void correct(PatientId id, PatientPage.Entry entry) {
    PatientDraft draft = PatientDraft.of(entry);
    String country = saving.country(me);
    open(
        Texts.of("patient.edit"),
        new PatientForm(draft, country, today),
        () -> saving.change(me, id, entry.version(), draft, country));
  }

  /** Writes what the form holds. */
  private interface Save {
    Saved now();
  }

  private static void open(String heading, PatientForm form, Save save) {
    Dialog dialog = new Dialog(heading);
    dialog.addClassName("form-dialog");
    Div problem = new Div();
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    dialog.add(form, problem);
    Button button =
        new Button(Texts.of("form.save"), pressed -> submit(dialog, form, save, problem));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setId("form-save");
    CtrlEnter.presses(button);
    dialog.getFooter().add(new Button(Texts.of("form.cancel"), pressed -> dialog.close()), button);
    dialog.open();
  }

  private static void submit(Dialog dialog, PatientForm form, Save save, Div problem) {
    problem.removeAll();
    if (!form.isRight()) return;
    try {
      switch (save.now()) {
        case Saved.Done done -> {
          dialog.close();
          Notices.say(Texts.of("form.saved"));
          UI.getCurrent().navigate("patients/" + done.patient());
        }
        case Saved.MrnTaken taken ->
            problem.add(
                new Span(Texts.of("form.mrn_taken")),
                new Anchor("patients/" + taken.by(), Texts.of("form.open_other")));
        case Saved.SomeoneElseFirst other -> problem.add(new Span(Texts.of("form.changed_first")));
        case Saved.NotFound gone -> problem.add(new Span(Texts.of("alert.gone")));
      }
    } catch (RuntimeException failed) {
      problem.add(new Span(Texts.of("resolve.failed", FailurePanel.logged(failed))));
    }
  }
}
