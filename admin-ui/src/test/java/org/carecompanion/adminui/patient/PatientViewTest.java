package org.carecompanion.adminui.patient;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.press;
import static org.carecompanion.adminui.shared.Seen.tab;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.carecompanion.adminui.access.Openings;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.patient.SpeakingPace;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.telephony.outbound.GateRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatientViewTest {
  private static final String MARIA = "patients/" + Ward.maria().person().id();

  private final Charts charts = new Charts();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_whole_recovery_is_there_newest_first() {
    open(Role.CLINICIAN, MARIA);
    assertThat(text(Timeline.class))
        .containsSubsequence("Urgent", "Chest pain", "New", "Follow-up", "Partly completed");
    assertThat(text(PatientView.class))
        .contains("GONZALEZ, Maria", "Jul 14, 1958 (68 y)", "right knee replacement, day 7");
    assertThat(tab()).isEqualTo("Patient · Companion");
  }

  @Test
  void the_address_says_which_part_is_open() {
    open(Role.CLINICIAN, MARIA + "?tab=consent");
    assertThat(_get(TabSheet.class).getSelectedTab().getLabel()).isEqualTo("Consent");
    assertThat(text(ConsentPanel.class))
        .contains("Automated calls on (212) 555-0142, since Sep 12, 2026 (discharge form)");
  }

  @Test
  @SuppressWarnings("unchecked")
  void what_was_not_agreed_yet_is_recorded_with_how_it_was_given() {
    open(Role.CLINICIAN, MARIA + "?tab=consent");
    ComboBox<ConsentKind> kind = _get(ComboBox.class, spec -> spec.withId("consent-kind"));
    assertThat(kind.getListDataView().getItems())
        .containsExactly(ConsentKind.RECORD, ConsentKind.VOICEMAIL);
    press("consent-record");
    assertThat(charts.agreed()).as("how it was given is missing").isEmpty();
    _setValue(_get(TextField.class, spec -> spec.withId("consent-source")), "discharge form");
    press("consent-record");
    assertThat(charts.agreed()).containsExactly("RECORD +12125550142 discharge form");
  }

  @Test
  void calling_lists_every_check_and_dials_only_when_told() {
    open(Role.CLINICIAN, MARIA + "/call");
    assertThat(text(StartCallDialog.class))
        .contains("1:00 PM where they are (Central)", "Agreed to calls on this number");
    assertThat(charts.dialed()).isEmpty();
    press("call-now");
    assertThat(charts.dialed()).containsExactly(Ward.maria().person().id());
    assertThat(_find(StartCallDialog.class)).isEmpty();
  }

  @Test
  void the_kind_of_call_is_chosen_before_it_is_placed() {
    open(Role.CLINICIAN, MARIA + "/call");
    RadioButtonGroup<CallType> type =
        _get(RadioButtonGroup.class, spec -> spec.withId("call-type"));
    assertThat(type.getListDataView().getItems()).containsExactly(CallType.values());
    _setValue(type, CallType.ENROLMENT);
    press("call-now");
    assertThat(charts.types()).containsExactly(CallType.ENROLMENT);
  }

  @Test
  void a_refused_check_is_marked_and_nothing_is_dialed() {
    charts.refuse(GateRule.CONSENT);
    open(Role.CLINICIAN, MARIA + "/call");
    assertThat(text(StartCallDialog.class))
        .contains("Refused:No agreement to calls on this number", "We cannot call now.");
    assertThat(_get(Button.class, spec -> spec.withId("call-now")).isEnabled())
        .as("focusable, to find out why")
        .isTrue();
    press("call-now");
    assertThat(charts.dialed()).isEmpty();
  }

  @Test
  void a_call_that_goes_on_can_be_watched() {
    open(Role.CLINICIAN, MARIA);
    charts.ringing();
    notices.changed(Notice.Kind.CALL, new UUID(5, 2));
    assertThat(text(PatientView.class)).contains("A call is going on: Ringing.", "Watch");
  }

  @Test
  void what_goes_on_elsewhere_does_not_draw_it_anew() {
    open(Role.CLINICIAN, MARIA);
    Button call = _get(Button.class, spec -> spec.withId("patient-call"));
    notices.changed(Notice.Kind.CALL, new UUID(7, 7));
    assertThat(_get(Button.class, spec -> spec.withId("patient-call"))).isSameAs(call);
  }

  @Test
  void what_stands_in_the_way_of_calling_is_said_on_the_page() {
    charts.stoppedAndWithoutSurgery();
    open(Role.CLINICIAN, MARIA);
    assertThat(text(PatientView.class))
        .contains("Add the surgery", "The patient asked us to stop calling on Sep 21, 2026.");
  }

  @Test
  void an_admin_sees_details_and_consent_but_no_alert_and_no_call_button() {
    open(Role.HOSPITAL_ADMIN, MARIA + "/call");
    assertThat(_find(StartCallDialog.class)).isEmpty();
    assertThat(_find(Button.class, spec -> spec.withId("patient-call"))).isEmpty();
    assertThat(_find(Button.class, spec -> spec.withId("patient-edit"))).hasSize(1);
    assertThat(text(PatientView.class)).doesNotContain("Chest pain");
  }

  @Test
  void that_somebody_speaks_slowly_is_seen_kept_and_taken_back() {
    open(Role.CLINICIAN, MARIA + "?tab=details");
    assertThat(text(PatientView.class)).contains("Slowly or with long pauses");
    press("patient-edit");
    press("form-save");
    press("patient-edit");
    _setValue(_get(Checkbox.class, spec -> spec.withId("form-slow")), false);
    press("form-save");
    assertThat(charts.paces()).containsExactly(SpeakingPace.SLOW, SpeakingPace.USUAL);
  }

  @Test
  void ctrl_enter_takes_what_stands_in_the_field_as_it_is_then() {
    open(Role.CLINICIAN, MARIA);
    assertThat(fieldsLeftByShortcuts()).isZero();
    press("patient-edit");
    assertThat(fieldsLeftByShortcuts()).as("correcting a patient").isOne();
    press("patient-call");
    assertThat(fieldsLeftByShortcuts()).as("calling one").isOne();
  }

  /**
   * How many shortcuts were set up since that leave the field they are pressed in, which is when a
   * browser tells what was typed.
   */
  private static long fieldsLeftByShortcuts() {
    UIInternals page = UI.getCurrent().getInternals();
    page.getStateTree().runExecutionsBeforeClientResponse();
    return page.dumpPendingJavaScriptInvocations().stream()
        .filter(js -> js.getInvocation().getExpression().contains("resetFocus"))
        .count();
  }

  @Test
  void a_patient_who_is_not_there_is_not_found() {
    open(Role.CLINICIAN, "patients/" + new UUID(9, 9));
    assertThat(_find(PatientView.class)).isEmpty();
  }

  private void open(Role role, String address) {
    console =
        OpenConsole.as(
            role, PatientView.class, charts.reads(), charts.start(), notices, Ward.CLOCK);
    console.part(new PatientDialogs(charts.saving(), new Openings(), Ward.CLOCK));
    console.at(address);
  }
}
