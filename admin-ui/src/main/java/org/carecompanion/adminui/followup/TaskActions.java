package org.carecompanion.adminui.followup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.followup.FollowUpDesk;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.followup.FollowUpOutcome;

/** What one can do about a follow-up: take it, call, say how it was done. */
public final class TaskActions extends Div {
  private final FollowUpDesk desk;
  private final SignedIn me;
  private final Runnable changed;

  public TaskActions(FollowUpDesk desk, SignedIn me, Runnable changed) {
    this.desk = desk;
    this.me = me;
    this.changed = changed;
    addClassName("actions");
  }

  public void offer(Task task) {
    removeAll();
    if (task.standing().closed().isPresent()) return;
    if (task.standing().owner().isEmpty()) {
      Button own = new Button(Texts.of("task.own"), pressed -> own(task.id()));
      own.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      own.setId("own");
      own.setDisableOnClick(true);
      add(own);
    }
    String call = "patients/" + task.patient().person().id() + "/call";
    add(
        new Button(
            Texts.of("alert.call"),
            VaadinIcon.PHONE.create(),
            pressed -> getUI().ifPresent(ui -> ui.navigate(call))));
    Button done =
        new Button(Texts.of("task.done"), VaadinIcon.CHECK.create(), pressed -> askAndClose(task));
    done.setId("task-done");
    add(done);
  }

  /** "I do it", from a button or a key. */
  public void own(FollowUpId id) {
    Notices.say(Texts.of(desk.own(me.caller(), id) ? "task.owned" : "task.changed_first"));
    changed.run();
  }

  public void askAndClose(Task task) {
    new DoneDialog(task, (outcome, note) -> done(task.id(), outcome, note)).open();
  }

  private void done(FollowUpId id, FollowUpOutcome outcome, String note) {
    Notices.say(
        Texts.of(desk.done(me.caller(), id, outcome, note) ? "task.closed" : "task.changed_first"));
    changed.run();
  }
}
