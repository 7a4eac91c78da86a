package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

/**
 * The same band on every page about one patient (alert, call, patient): nobody acts on the wrong
 * person.
 */
public final class PatientBanner extends Div {
  public PatientBanner(PatientCard patient, Moments moments) {
    addClassName("banner");
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", Texts.of("patient.banner"));
    Person person = patient.person();
    Anchor name = new Anchor("patients/" + person.id(), person.inBanner());
    name.addClassName("banner-name");
    add(name);
    LocalDate today = moments.today();
    fact(
        Texts.of("patient.born"),
        Texts.of(
            "patient.born_age", Moments.date(person.born()), Moments.age(person.born(), today)));
    fact(Texts.of("patient.mrn"), person.mrn());
    patient.recovery().ifPresent(r -> add(part(new Span(r.text()))));
    add(part(new Span(patient.contact().number())));
    add(part(new Span(patient.contact().language())));
    if (patient.words() != PatientCard.Words.OPEN) add(part(restricted(patient.words())));
    patient
        .contact()
        .zone()
        .ifPresent(zone -> fact(Texts.of("patient.there"), moments.there(moments.now(), zone)));
  }

  /** Puts actions at the banner's end. */
  public PatientBanner withActions(Component... actions) {
    Div end = new Div(actions);
    end.addClassName("banner-actions");
    add(end);
    return this;
  }

  private static Span restricted(PatientCard.Words words) {
    Span chip = new Span(Texts.of(words));
    chip.addClassName("chip");
    return chip;
  }

  private void fact(String label, String value) {
    Span name = new Span(label);
    name.addClassName("banner-label");
    add(part(name, new Span(value)));
  }

  private static Span part(Component... content) {
    Span part = new Span(content);
    part.addClassName("banner-part");
    return part;
  }
}
