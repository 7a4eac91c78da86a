package org.carecompanion.adminui.alert;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.alert.AlertChange;
import org.carecompanion.clinical.alert.AlertDesk;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.patient.PatientId;

/**
 * What one can do about an alert, in one bar. Nothing looks done until it is written; whoever comes
 * second learns who was first; acknowledging has its way back here for as long as it stands.
 */
public final class AlertActions extends Div {
  private final AlertDesk desk;
  private final SignedIn me;
  private final Moments moments;
  private final Runnable changed;
  private Object offered = new Object();

  public AlertActions(AlertDesk desk, SignedIn me, Moments moments, Runnable changed) {
    this.desk = desk;
    this.me = me;
    this.moments = moments;
    this.changed = changed;
    addClassName("actions");
  }

  /**
   * Shows what fits this alert as it stands now. Only another alert, or another standing, draws
   * anew: no button is replaced under the pointer.
   */
  public void offer(AlertPage page) {
    Object now = List.of(page.proof().id(), page.proof().standing(), page.around().siblings());
    if (now.equals(offered)) return;
    offered = now;
    removeAll();
    Proof proof = page.proof();
    PatientId patient = page.patient().person().id();
    AlertState state = proof.standing().state();
    if (state == AlertState.RESOLVED) return;
    if (state == AlertState.NEW)
      add(primary("alert.acknowledge", "acknowledge", () -> acknowledge(page)));
    boolean mine = proof.standing().owner().filter(o -> o.id().equals(me.staff())).isPresent();
    add(
        button(
            "alert.call",
            VaadinIcon.PHONE,
            () -> getUI().ifPresent(ui -> ui.navigate("patients/" + patient + "/call"))));
    Button resolve = button("alert.resolve", VaadinIcon.CHECK, () -> askAndResolve(proof));
    resolve.setId("resolve");
    if (state == AlertState.ACKNOWLEDGED) resolve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(resolve);
    if (mine) add(quiet("alert.release", () -> release(proof.id())));
  }

  /** "I have it", from a button or a key: the whole call, for its findings share one row. */
  public void acknowledge(AlertPage page) {
    switch (desk.acknowledge(me.caller(), page.proof().id())) {
      case AlertChange.Done done -> {
        List<AlertId> taken = new ArrayList<>(takeSiblings(page));
        taken.add(done.alert());
        Notices.sayWithUndo(Texts.of("alert.acknowledged"), () -> taken.forEach(this::release));
      }
      case AlertChange.SomeoneElseFirst first -> sayFirst("alert.acknowledged_first", first);
      case AlertChange.NotFound gone -> Notices.say(Texts.of("alert.gone"));
    }
    changed.run();
  }

  private List<AlertId> takeSiblings(AlertPage page) {
    return page.around().siblings().stream()
        .filter(other -> other.state() == AlertState.NEW)
        .map(AlertPage.Other::id)
        .filter(id -> desk.acknowledge(me.caller(), id) instanceof AlertChange.Done)
        .toList();
  }

  public void askAndResolve(Proof proof) {
    new ResolveDialog(proof, (outcome, note) -> resolve(proof.id(), outcome, note)).open();
  }

  private void release(AlertId id) {
    switch (desk.release(me.caller(), id)) {
      case AlertChange.Done done -> Notices.say(Texts.of("alert.released"));
      case AlertChange.SomeoneElseFirst first -> sayFirst("alert.changed_first", first);
      case AlertChange.NotFound gone -> Notices.say(Texts.of("alert.gone"));
    }
    changed.run();
  }

  private void resolve(AlertId id, AlertOutcome outcome, String note) {
    switch (desk.resolve(me.caller(), id, outcome, note)) {
      case AlertChange.Done done -> Notices.say(Texts.of("alert.resolved_as", Texts.of(outcome)));
      case AlertChange.SomeoneElseFirst first -> sayFirst("alert.resolved_first", first);
      case AlertChange.NotFound gone -> Notices.say(Texts.of("alert.gone"));
    }
    changed.run();
  }

  private void sayFirst(String key, AlertChange.SomeoneElseFirst first) {
    Notices.say(Texts.of(key, first.name(), moments.time(first.at())));
  }

  private static Button primary(String label, String id, Runnable act) {
    Button button = new Button(Texts.of(label), pressed -> act.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setId(id);
    button.setDisableOnClick(true);
    return button;
  }

  private static Button button(String label, VaadinIcon icon, Runnable act) {
    return new Button(Texts.of(label), icon.create(), pressed -> act.run());
  }

  private static Button quiet(String label, Runnable act) {
    Button button = new Button(Texts.of(label), pressed -> act.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return button;
  }
}
