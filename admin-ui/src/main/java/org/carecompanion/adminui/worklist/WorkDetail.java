package org.carecompanion.adminui.worklist;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.carecompanion.adminui.alert.AlertActions;
import org.carecompanion.adminui.alert.AlertHead;
import org.carecompanion.adminui.alert.AlertPage;
import org.carecompanion.adminui.alert.AlertReads;
import org.carecompanion.adminui.alert.ProofPanel;
import org.carecompanion.adminui.followup.FollowUpReads;
import org.carecompanion.adminui.followup.Task;
import org.carecompanion.adminui.followup.TaskActions;
import org.carecompanion.adminui.followup.TaskPanel;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.PatientBanner;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.alert.AlertDesk;
import org.carecompanion.clinical.followup.FollowUpDesk;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.followup.FollowUpId;

/** The proof and the actions of the row that is looked at, beside the list. */
@Dependent
class WorkDetail extends Div {
  private final AlertReads alerts;
  private final FollowUpReads followUps;
  private final SignedIn me = SignedIn.current();
  private final Moments moments;
  private final AlertActions alertActions;
  private final TaskActions taskActions;
  private Runnable acted = () -> {};
  private Optional<AlertPage> alert = Optional.empty();
  private Optional<Task> task = Optional.empty();

  @Inject
  WorkDetail(
      AlertReads alerts,
      FollowUpReads followUps,
      AlertDesk alertDesk,
      FollowUpDesk followUpDesk,
      Clock clock) {
    this.alerts = alerts;
    this.followUps = followUps;
    this.moments = new Moments(me.zone(), clock);
    this.alertActions = new AlertActions(alertDesk, me, moments, () -> acted.run());
    this.taskActions = new TaskActions(followUpDesk, me, () -> acted.run());
    addClassName("work-detail");
    setId("work-detail");
  }

  /** What to do once somebody acted here. */
  void whenActed(Runnable then) {
    acted = then;
  }

  /** Opens this item; an alert's words are read, so the audit says so. */
  void open(WorkItem.Ref ref) {
    guarded(
        () ->
            show(
                ref,
                ref.kind() == WorkItem.Kind.ALERT
                    ? alerts.open(me, new AlertId(ref.id()))
                    : Optional.empty()),
        ref);
  }

  /**
   * Brings what is shown up to date. Drawing the same again would take the button from under the
   * pointer.
   */
  void again(WorkItem.Ref ref) {
    guarded(
        () -> {
          Optional<AlertPage> now =
              ref.kind() == WorkItem.Kind.ALERT
                  ? alerts.again(me, new AlertId(ref.id()))
                  : Optional.empty();
          if (nowOpen(now)) open(ref);
          else if (now.isEmpty() || !now.equals(alert)) show(ref, now);
        },
        ref);
  }

  /** Words that were closed would be shown, which is a reading. */
  private boolean nowOpen(Optional<AlertPage> now) {
    return alert.filter(before -> before.patient().closed()).isPresent()
        && now.filter(page -> !page.patient().closed()).isPresent();
  }

  void nothing(String why) {
    removeAll();
    alert = Optional.empty();
    task = Optional.empty();
    add(new EmptyState(why));
  }

  void acknowledge(WorkItem item) {
    if (item.ref().kind() == WorkItem.Kind.ALERT)
      alerts.again(me, new AlertId(item.ref().id())).ifPresent(alertActions::acknowledge);
    else taskActions.own(new FollowUpId(item.ref().id()));
  }

  /** Asks how the item that is shown ended. */
  void askHowItEnded() {
    alert.map(AlertPage::proof).ifPresent(alertActions::askAndResolve);
    task.ifPresent(taskActions::askAndClose);
  }

  private void show(WorkItem.Ref ref, Optional<AlertPage> page) {
    removeAll();
    alert = page;
    task =
        ref.kind() == WorkItem.Kind.TASK
            ? followUps.find(me, new FollowUpId(ref.id()))
            : Optional.empty();
    alert.ifPresent(this::show);
    task.ifPresent(this::show);
    if (alert.isEmpty() && task.isEmpty()) nothing(Texts.of("alert.gone"));
  }

  private void show(AlertPage page) {
    alertActions.offer(page);
    Anchor full = new Anchor("alerts/" + page.proof().id(), Texts.of("work.full_proof"));
    full.addClassName("full-proof");
    Div head = new Div(new AlertHead(page.proof(), moments), full);
    head.addClassName("detail-head");
    Div around =
        new Div(new H2(Texts.of("alert.around")), ProofPanel.around(page.proof().answers()));
    around.addClassName("panel");
    add(head, new PatientBanner(page.patient(), moments));
    if (page.patient().closed()) add(new Paragraph(Texts.of("access.why_here")));
    else add(new ProofPanel(page.proof(), moments), around);
    add(alertActions);
  }

  private void show(Task shown) {
    taskActions.offer(shown);
    Anchor back = new Anchor("worklist", "‹ " + Texts.of("nav.worklist"));
    back.addClassNames("back", "only-one-column");
    add(
        back,
        new PatientBanner(shown.patient(), moments),
        new TaskPanel(shown, moments),
        taskActions);
  }

  private void guarded(Runnable show, WorkItem.Ref ref) {
    try {
      show.run();
    } catch (RuntimeException failed) {
      removeAll();
      add(new FailurePanel(failed, () -> again(ref)));
    }
  }
}
