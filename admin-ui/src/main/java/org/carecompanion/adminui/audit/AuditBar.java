package org.carecompanion.adminui.audit;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.StaffId;

/**
 * Narrows the audit: by person, what was done, and days. A patient is chosen on the patient's page
 * and can be let go here. Whatever is chosen goes into the address and comes back from there.
 */
final class AuditBar extends Div {
  private final ComboBox<StaffId> person = new ComboBox<>();
  private final ComboBox<Action> action = new ComboBox<>();
  private final DatePicker from = day("audit.from");
  private final DatePicker to = day("audit.to");
  private final Span patient = new Span();
  private final Span count = new Span();
  private Optional<PatientId> ofPatient = Optional.empty();

  AuditBar(Map<StaffId, String> people, Consumer<AuditAddress> chosen) {
    addClassName("list-bar");
    List<StaffId> byName =
        people.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    labelled(person, "audit.who");
    person.setItems(byName);
    person.setItemLabelGenerator(id -> people.getOrDefault(id, Texts.of("staff.unknown")));
    labelled(action, "audit.what");
    action.setItems(
        Arrays.stream(Action.values()).sorted(Comparator.comparing(Texts::of)).toList());
    action.setItemLabelGenerator(Texts::of);
    count.addClassName("quiet");
    Button all = new Button(Texts.of("audit.all_patients"), pressed -> letPatientGo(chosen));
    all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    patient.addClassName("chip");
    Span ofWhom = new Span(patient, all);
    ofWhom.setId("audit-patient");
    add(person, action, from, to, ofWhom, count);
    for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(person, action, from, to))
      field.addValueChangeListener(
          changed -> {
            if (changed.isFromClient()) chosen.accept(wanted());
          });
  }

  private void letPatientGo(Consumer<AuditAddress> chosen) {
    ofPatient = Optional.empty();
    chosen.accept(wanted());
  }

  private AuditAddress wanted() {
    return new AuditAddress(
        person.getOptionalValue(),
        ofPatient,
        action.getOptionalValue(),
        from.getOptionalValue(),
        to.getOptionalValue());
  }

  void show(AuditAddress shown, Optional<String> patientName, int entries) {
    ofPatient = shown.patient();
    person.setValue(shown.person().orElse(null));
    action.setValue(shown.action().orElse(null));
    from.setValue(shown.from().orElse(null));
    to.setValue(shown.to().orElse(null));
    patient.setText(patientName.orElse(Texts.of("audit.nobody")));
    patient.getParent().ifPresent(p -> p.setVisible(ofPatient.isPresent()));
    count.setText(Texts.of("audit.count", entries));
  }

  private static void labelled(ComboBox<?> field, String label) {
    field.setPlaceholder(Texts.of(label));
    field.setAriaLabel(Texts.of(label));
    field.setClearButtonVisible(true);
  }

  private static DatePicker day(String label) {
    DatePicker field = new DatePicker();
    field.setPlaceholder(Texts.of(label));
    field.setAriaLabel(Texts.of(label));
    field.setClearButtonVisible(true);
    field.setLocale(Locale.US);
    return field;
  }
}
