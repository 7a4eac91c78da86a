package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.carecompanion.clinical.access.RestrictedPatient;

/**
 * A dialog whose buttons do something: what was typed stays until it is written, and what went
 * wrong is said beside it.
 */
public abstract class ActingDialog extends Dialog {
  private final Div problem = new Div();

  protected ActingDialog(String heading) {
    super(heading);
    addClassName("form-dialog");
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
  }

  /** The form, and below it the way out and what it is for. */
  protected final Button ask(Component form, String label, Runnable act) {
    add(form, problem);
    Button button = new Button(label);
    button.addClickListener(
        pressed -> {
          acting(act);
          button.setEnabled(true);
        });
    button.setDisableOnClick(true); // pressed twice it acts once
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setId("dialog-act");
    getFooter().add(new Button(Texts.of("form.cancel"), pressed -> close()), button);
    return button;
  }

  /** Does it, and says so here if it fails. */
  protected final void acting(Runnable act) {
    problem.removeAll();
    try {
      act.run();
    } catch (RestrictedPatient closed) {
      say(Texts.of("access.closed_meanwhile"));
    } catch (RuntimeException failed) {
      say(Texts.of("resolve.failed", FailurePanel.logged(failed)));
    }
  }

  protected final void say(String what) {
    problem.removeAll();
    problem.add(new Span(what));
  }

  /** In the place of the form: closed only on purpose, since it cannot be opened again. */
  protected final void showOnce(ShownOnce secret) {
    removeAll();
    getFooter().removeAll();
    setCloseOnEsc(false);
    setCloseOnOutsideClick(false);
    add(secret);
    Button done = new Button(Texts.of("once.done"), pressed -> close());
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    done.setId("dialog-done");
    getFooter().add(done);
  }
}
