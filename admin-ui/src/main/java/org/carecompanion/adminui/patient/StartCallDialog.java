package org.carecompanion.adminui.patient;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.CtrlEnter;
import org.carecompanion.adminui.shared.Facts;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.checkin.CallPlanner.Planned;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.telephony.outbound.GateCheck;

/**
 * Decide in one look whether we may dial. The checks are made again every minute; Enter does not
 * dial, Ctrl+Enter does.
 */
final class StartCallDialog extends Dialog {
  private static final String NEXT_MINUTE =
      "return new Promise(done => setTimeout(() => done(true), 60000))";

  private final StartCall start;
  private final PatientCard patient;
  private final SignedIn me = SignedIn.current();
  private final GateWords words;
  private final RadioButtonGroup<CallType> type = new RadioButtonGroup<>(Texts.of("start.type"));
  private final Facts facts = new Facts();
  private final UnorderedList checks = new UnorderedList();
  private final Paragraph why = new Paragraph();
  private final Button call =
      new Button(Texts.of("start.call_now"), VaadinIcon.PHONE.create(), pressed -> callNow());
  private StartCall.Before before;

  StartCallDialog(StartCall start, PatientCard patient, Moments moments) {
    this.start = start;
    this.patient = patient;
    this.words = new GateWords(moments);
    type.setItems(CallType.values());
    type.setItemLabelGenerator(Texts::of);
    type.setValue(CallType.FOLLOW_UP);
    type.setId("call-type");
    type.addValueChangeListener(chosen -> look());
    this.before = checked();
    setHeaderTitle(
        Texts.of(
            "start.heading",
            patient.person().name().given() + " " + patient.person().name().family()));
    addClassName("start-dialog");
    setId("start-call");
    checks.addClassName("checks");
    why.addClassName("problem");
    why.setId("start-why");
    call.setId("call-now");
    call.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    CtrlEnter.presses(call);
    add(type, facts, new H3(Texts.of("start.before")), checks, why);
    getFooter().add(new Button(Texts.of("form.cancel"), pressed -> close()), call);
    show();
    addOpenedChangeListener(
        opened -> {
          if (opened.isOpened()) againInAMinute();
        });
  }

  private void show() {
    facts.removeAll();
    facts.fact(Texts.of("start.protocol"), before.protocol().orElse(Texts.of("start.no_protocol")));
    facts.fact(Texts.of("start.number"), patient.contact().number());
    checks.removeAll();
    before.checks().forEach(check -> checks.add(line(check)));
    why.setText(
        before.allowed()
            ? ""
            : Texts.of(before.protocol().isPresent() ? "start.refused" : "start.no_protocol_why"));
    call.getElement().setAttribute("aria-disabled", String.valueOf(!before.allowed()));
    call.getElement().setAttribute("aria-describedby", "start-why");
    call.setClassName("refusing", !before.allowed());
  }

  private ListItem line(GateCheck check) {
    Icon icon = (check.refused() ? VaadinIcon.CLOSE_CIRCLE : VaadinIcon.CHECK_CIRCLE).create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Span verdict = new Span(Texts.of(check.refused() ? "start.refused_word" : "start.passed_word"));
    verdict.addClassName("visually-hidden");
    ListItem line = new ListItem(icon, verdict, new Span(words.of(check, before.there())));
    line.addClassNames("check", check.refused() ? "check-no" : "check-yes");
    return line;
  }

  private void againInAMinute() {
    getElement()
        .executeJs(NEXT_MINUTE)
        .then(
            passed -> {
              if (!isOpened()) return;
              boolean was = before.allowed();
              look();
              if (was != before.allowed())
                getUI()
                    .ifPresent(
                        ui ->
                            Announcer.politely(
                                ui,
                                Texts.of(
                                    before.allowed() ? "start.allowed_now" : "start.refused_now")));
              againInAMinute();
            });
  }

  private void look() {
    before = checked();
    show();
  }

  private StartCall.Before checked() {
    return start.look(me, patient.person().id(), type.getValue(), patient.contact().zone());
  }

  /** Focusable although refusing, so that everybody can find out why. */
  private void callNow() {
    look();
    if (!before.allowed()) {
      getUI().ifPresent(ui -> Announcer.politely(ui, why.getText()));
      return;
    }
    switch (start.now(me, patient.person().id(), type.getValue())) {
      case Planned.Dialing dialing -> go("calls/" + dialing.call());
      case Planned.AlreadyCalling already -> go("calls/" + already.call());
      case Planned.NoSuchPatient gone -> why.setText(Texts.of("alert.gone"));
      case Planned.NoSurgery none -> why.setText(Texts.of("start.no_protocol_why"));
      case Planned.NoProtocol none -> why.setText(Texts.of("start.no_protocol_why"));
      // nothing of the kind was wished for
      case Planned.NoSuchLine none -> throw new IllegalStateException("no line was named");
      case Planned.ReferenceTaken taken -> go("calls/" + taken.by());
    }
  }

  private void go(String address) {
    close();
    UI.getCurrent().navigate(address);
  }
}
