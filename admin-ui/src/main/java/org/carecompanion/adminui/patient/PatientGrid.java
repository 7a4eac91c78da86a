package org.carecompanion.adminui.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Texts;

/** Patients as rows: who, how old, after what, reachable where. */
final class PatientGrid extends Grid<PatientCard> {
  private final Moments moments;

  PatientGrid(Moments moments) {
    super(PatientCard.class, false);
    this.moments = moments;
    setId("patients");
    addThemeVariants(GridVariant.LUMO_NO_BORDER);
    addComponentColumn(PatientGrid::name)
        .setHeader(Texts.of("patients.name"))
        .setRowHeader(true)
        .setFlexGrow(1);
    narrow("patient.born", this::born);
    narrow("patient.mrn", card -> card.person().mrn());
    addColumn(PatientGrid::recovery).setHeader(Texts.of("patients.recovery")).setFlexGrow(1);
    narrow("patients.number", card -> card.contact().number());
    addItemClickListener(
        click -> getUI().ifPresent(ui -> ui.navigate("patients/" + click.getItem().person().id())));
  }

  private void narrow(String header, ValueProvider<PatientCard, String> value) {
    addColumn(value).setHeader(Texts.of(header)).setAutoWidth(true).setFlexGrow(0);
  }

  private String born(PatientCard card) {
    LocalDate born = card.person().born();
    return Texts.of("patient.born_age", Moments.date(born), Moments.age(born, moments.today()));
  }

  private static String recovery(PatientCard card) {
    return card.recovery()
        .map(PatientCard.Recovery::text)
        .orElse(Texts.of("patient.no_surgery_short"));
  }

  private static Component name(PatientCard card) {
    Anchor name = new Anchor("patients/" + card.person().id(), card.person().name().inLists());
    name.addClassName("row-link");
    return new Span(name);
  }
}
