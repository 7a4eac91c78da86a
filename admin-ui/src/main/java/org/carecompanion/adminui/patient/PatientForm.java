package org.carecompanion.adminui.patient;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.surgery.ProcedureFamily;

/**
 * The fields of a patient: who, reachable how, operated on what, agreed to what. Checked on leaving
 * a field and all together.
 */
final class PatientForm extends FormLayout {
  private final Binder<PatientDraft> binder = new Binder<>();
  private final String country;
  private final LocalDate today;

  PatientForm(PatientDraft draft, String country, LocalDate today) {
    this.country = country;
    this.today = today;
    setAutoResponsive(true);
    setExpandFields(true);
    who();
    reach(draft);
    operation();
    binder.setBean(draft);
  }

  /** Asks for the agreement too: on adding, when the paper is at hand. */
  PatientForm withAgreement() {
    Checkbox agreed = new Checkbox(Texts.of("form.agreed"));
    TextField source = text("form.source", "form-source");
    source.setHelperText(Texts.of("form.source_help"));
    binder.forField(agreed).bind(d -> d.agreed, (d, v) -> d.agreed = v);
    binder
        .forField(source)
        .withValidator(v -> !agreed.getValue() || !v.isBlank(), Texts.of("form.source_missing"))
        .bind(d -> d.source, (d, v) -> d.source = v);
    add(agreed, 2);
    add(source, 2);
    return this;
  }

  /**
   * Whether everything is right; if not, every wrong field says why and the first has the focus.
   */
  boolean isRight() {
    var status = binder.validate();
    status.getFieldValidationErrors().stream()
        .map(error -> error.getField())
        .filter(com.vaadin.flow.component.Focusable.class::isInstance)
        .findFirst()
        .ifPresent(field -> ((com.vaadin.flow.component.Focusable<?>) field).focus());
    return status.isOk();
  }

  private void who() {
    TextField given = text("form.given", "form-given");
    TextField family = text("form.family", "form-family");
    TextField mrn = text("patient.mrn", "form-mrn");
    DatePicker born = date("form.born", "form-born");
    born.setMax(today);
    required(given, "form.given_missing").bind(d -> d.given, (d, v) -> d.given = v);
    required(family, "form.family_missing").bind(d -> d.family, (d, v) -> d.family = v);
    required(mrn, "form.mrn_missing").bind(d -> d.mrn, (d, v) -> d.mrn = v);
    binder
        .forField(born)
        .asRequired(Texts.of("form.born_missing"))
        .bind(d -> d.born, (d, v) -> d.born = v);
    add(given, family, mrn, born);
  }

  private void reach(PatientDraft draft) {
    TextField number = text("form.number", "form-number");
    number.setHelperText(Texts.of("form.number_help"));
    ComboBox<ZoneId> zone = new ComboBox<>(Texts.of("form.zone"));
    zone.setId("form-zone");
    zone.setItems(Zones.of(country, draft.zone));
    zone.setItemLabelGenerator(
        z -> Texts.of("form.zone_name", Moments.zoneName(z), z.getId().replace('_', ' ')));
    zone.setHelperText(Texts.of("form.zone_help"));
    required(number, "form.number_missing")
        .withValidator(v -> PhoneNumber.read(v, country).isPresent(), Texts.of("form.number_wrong"))
        .bind(d -> d.number, (d, v) -> d.number = v);
    binder.forField(zone).bind(d -> d.zone, (d, v) -> d.zone = v);
    Checkbox slow = new Checkbox(Texts.of("form.slow"));
    slow.setId("form-slow");
    slow.setHelperText(Texts.of("form.slow_help"));
    binder.forField(slow).bind(d -> d.slow, (d, v) -> d.slow = v);
    add(number, zone);
    add(slow, 2);
  }

  private void operation() {
    Select<ProcedureFamily> family = new Select<>();
    family.setLabel(Texts.of("form.procedure_family"));
    family.setId("form-procedure-family");
    family.setItems(ProcedureFamily.values());
    family.setItemLabelGenerator(Texts::of);
    TextField procedure = text("form.procedure", "form-procedure");
    procedure.setHelperText(Texts.of("form.procedure_help"));
    procedure.setMaxLength(120);
    DatePicker operated = date("form.operated", "form-operated");
    operated.setMax(today);
    binder.forField(family).bind(d -> d.procedureFamily, (d, v) -> d.procedureFamily = v);
    binder
        .forField(procedure)
        .withValidator(v -> family.isEmpty() || !v.isBlank(), Texts.of("form.procedure_missing"))
        .bind(d -> d.procedure, (d, v) -> d.procedure = v);
    binder
        .forField(operated)
        .withValidator(v -> family.isEmpty() || v != null, Texts.of("form.operated_missing"))
        .bind(d -> d.operated, (d, v) -> d.operated = v);
    add(family, procedure, operated);
  }

  private <V> Binder.BindingBuilder<PatientDraft, V> required(
      HasValue<?, V> field, String message) {
    return binder.forField(field).asRequired(Texts.of(message));
  }

  private static TextField text(String label, String id) {
    TextField field = new TextField(Texts.of(label));
    field.setId(id);
    field.setMaxLength(80);
    return field;
  }

  private static DatePicker date(String label, String id) {
    DatePicker field = new DatePicker(Texts.of(label));
    field.setId(id);
    field.setLocale(Locale.US);
    DatePicker.DatePickerI18n words = new DatePicker.DatePickerI18n();
    words.setDateFormats("MMM d, yyyy", "M/d/yyyy", "yyyy-MM-dd");
    words.setBadInputErrorMessage(Texts.of("form.date_wrong"));
    words.setMaxErrorMessage(Texts.of("form.date_future"));
    field.setI18n(Objects.requireNonNull(words));
    return field;
  }
}
