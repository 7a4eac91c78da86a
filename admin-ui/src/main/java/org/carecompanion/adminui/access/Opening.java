package org.carecompanion.adminui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Alarm;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.access.Glass;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Role;

/** What stands in the place of words that are closed, and the mark that closes them. */
@Dependent
public class Opening {
  private final Glass glass;
  private final Alarm alarm;

  @Inject
  public Opening(Glass glass, Alarm alarm) {
    this.glass = glass;
    this.alarm = alarm;
  }

  /** Says that the words are closed, and opens them to a clinician who says why. */
  public Component panel(SignedIn me, PatientId patient, Runnable opened) {
    Div panel = new Div(new H2(Texts.of("access.closed")), new Paragraph(Texts.of("access.why")));
    panel.addClassName("panel");
    panel.setId("restricted");
    Button open =
        new Button(
            Texts.of("access.open_ask"),
            VaadinIcon.UNLOCK.create(),
            pressed -> new ReasonDialog(why -> open(me, patient, why, opened)).open());
    open.setId("break-glass");
    open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    panel.add(open);
    return panel;
  }

  private void open(SignedIn me, PatientId patient, String why, Runnable opened) {
    if (glass.open(me.caller(), patient, why).isPresent()) Notices.say(Texts.of("access.opened"));
    opened.run();
  }

  /** A page that shows words which were opened is told when that is over. */
  public void tellWhenItEnds(SignedIn me, PatientCard patient, Component page, Runnable over) {
    if (patient.words() != PatientCard.Words.OPENED || me.role() != Role.CLINICIAN) return;
    glass
        .openUntil(me.caller(), patient.person().id())
        .ifPresent(until -> alarm.at(page, until, over));
  }

  /** What administrators can do about who reads this patient, and read of who did. */
  public List<Component> forAdmin(SignedIn me, PatientCard patient, Runnable changed) {
    if (me.role() != Role.HOSPITAL_ADMIN) return List.of();
    Anchor audit =
        new Anchor("hospital/audit?patient=" + patient.person().id(), Texts.of("audit.of_patient"));
    return List.of(audit, mark(me, patient, changed));
  }

  /** For administrators: closes the words about this patient, or opens them to everybody. */
  private Component mark(SignedIn me, PatientCard patient, Runnable changed) {
    PatientId id = patient.person().id();
    boolean open = patient.words() == PatientCard.Words.OPEN;
    Button mark =
        new Button(
            Texts.of(open ? "access.restrict" : "access.unrestrict"),
            (open ? VaadinIcon.LOCK : VaadinIcon.UNLOCK).create(),
            pressed -> {
              if (open) glass.restrict(me.caller(), id);
              else glass.unrestrict(me.caller(), id);
              Notices.say(Texts.of(open ? "access.restricted" : "access.unrestricted"));
              changed.run();
            });
    mark.setId("restrict");
    mark.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return mark;
  }
}
