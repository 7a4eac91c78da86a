package org.carecompanion.adminui.patient;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.press;
import static org.carecompanion.adminui.shared.Seen.text;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.carecompanion.adminui.access.Openings;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.register.PatientRegister.Saved;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatientsViewTest {
  private final Charts charts = new Charts();
  private OpenConsole console;

  @BeforeEach
  void open() {
    console = OpenConsole.as(Role.CLINICIAN, PatientsView.class, charts.reads(), Ward.CLOCK);
    console.part(new PatientDialogs(charts.saving(), new Openings(), Ward.CLOCK)).at("patients");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void a_few_letters_find_a_patient_and_never_enter_the_address() {
    assertThat(shown()).hasSize(2);
    _setValue(_get(TextField.class, spec -> spec.withId("patients-search")), "gonz");
    assertThat(shown())
        .extracting(row -> row.person().name().inLists())
        .containsExactly("Gonzalez, Maria");
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
        .isEqualTo("patients");
  }

  @Test
  void no_match_says_what_was_searched_and_what_to_do() {
    _setValue(_get(TextField.class, spec -> spec.withId("patients-search")), "xyz");
    assertThat(text(_get(PatientGrid.class).getEmptyStateComponent()))
        .startsWith("No patient matches “xyz”. Check the spelling or add a patient.");
  }

  @Test
  void a_wrong_field_says_what_is_wrong_with_it_and_nothing_is_saved() {
    press("patients-add");
    set("form-given", "Ann");
    set("form-number", "12");
    press("form-save");
    assertThat(field("form-family").getErrorMessage()).isEqualTo("Enter the family name");
    assertThat(field("form-number").getErrorMessage())
        .isEqualTo("This number does not exist in the numbering plan");
    assertThat(charts.saved()).isEmpty();
  }

  @Test
  void a_right_form_is_saved_and_leads_to_the_patient() {
    press("patients-add");
    fillIn();
    press("form-save");
    assertThat(charts.saved())
        .singleElement()
        .satisfies(
            saved -> {
              assertThat(saved.name().inLists()).isEqualTo("Lee, Ann");
              assertThat(saved.phone().e164()).isEqualTo("+12125550143");
            });
    assertThat(_find(Dialog.class)).isEmpty();
  }

  @Test
  void a_record_number_that_is_taken_keeps_the_form_and_shows_whose_it_is() {
    charts.answer(new Saved.MrnTaken(Ward.james().person().id()));
    press("patients-add");
    fillIn();
    press("form-save");
    assertThat(text(_get(Dialog.class)))
        .contains("Another patient has this record number.", "Open that patient");
    assertThat(field("form-family").getValue()).isEqualTo("Lee");
  }

  private java.util.List<PatientCard> shown() {
    return GridKt._findAll(_get(PatientGrid.class));
  }

  private static void fillIn() {
    set("form-given", "Ann");
    set("form-family", "Lee");
    set("form-mrn", "204-120");
    set("form-number", "(212) 555-0143");
    _setValue(_get(DatePicker.class, spec -> spec.withId("form-born")), LocalDate.of(1960, 2, 3));
  }

  private static void set(String id, String value) {
    _setValue(field(id), value);
  }

  private static TextField field(String id) {
    return _get(TextField.class, spec -> spec.withId(id));
  }
}
