package org.carecompanion.adminui.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;

/** Find a patient or add one. The search is never in the address: it holds names. */
@Route("patients")
@RolesAllowed({"CLINICIAN", "HOSPITAL_ADMIN"})
public final class PatientsView extends Div implements AfterNavigationObserver {
  private final PatientReads reads;
  private final PatientDialogs dialogs;
  private final SignedIn me = SignedIn.current();
  private final TextField search = new TextField();
  private final PatientGrid grid;

  @Inject
  PatientsView(PatientReads reads, PatientDialogs dialogs, Clock clock) {
    this.reads = reads;
    this.dialogs = dialogs;
    this.grid = new PatientGrid(new Moments(me.zone(), clock));
    addClassNames("page", "list-page");
    search.setPlaceholder(Texts.of("find.field"));
    search.setAriaLabel(Texts.of("find.field"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setId("patients-search");
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(changed -> refresh());
    Div bar = new Div(search, addButton("patients-add"));
    bar.addClassName("list-bar");
    Div panel = new Div(grid);
    panel.addClassNames("panel", "grid-panel");
    add(bar, panel);
    refresh();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("nav.patients")));
  }

  private Button addButton(String id) {
    Button add =
        new Button(Texts.of("patients.add"), VaadinIcon.PLUS.create(), pressed -> dialogs.add());
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.setId(id);
    return add;
  }

  private void refresh() {
    String words = search.getValue();
    grid.setItems(query -> reads.search(me, words, query.getOffset(), query.getLimit()).stream());
    grid.setEmptyStateComponent(
        words.isBlank()
            ? new EmptyState(Texts.of("patients.none"), addButton("patients-first"))
            : new EmptyState(Texts.of("find.none", words), addButton("patients-missing")));
  }
}
