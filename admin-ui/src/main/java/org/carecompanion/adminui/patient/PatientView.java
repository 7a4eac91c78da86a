package org.carecompanion.adminui.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Addresses;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.Facts;
import org.carecompanion.adminui.shared.LiveUpdates;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.PatientBanner;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Role;

/**
 * The whole recovery in one look, before or after a call; with {@code /call} the start-call dialog
 * is open above it.
 */
@Route("patients/:patient")
@RouteAlias("patients/:patient/call")
@RolesAllowed({"CLINICIAN", "HOSPITAL_ADMIN"})
public final class PatientView extends Div implements BeforeEnterObserver, AfterNavigationObserver {
  /** The parts of the page, as {@code ?tab=} says them. */
  enum Part {
    TIMELINE,
    CALLS,
    CONSENT,
    DETAILS
  }

  private final PatientReads reads;
  private final PatientDialogs dialogs;
  private final PatientSaving saving;
  private final StartCall start;
  private final SignedIn me = SignedIn.current();
  private final Moments moments;
  private final Map<Part, Tab> tabs = new EnumMap<>(Part.class);
  private Optional<PatientPage> shown = Optional.empty();
  private Part part = Part.TIMELINE;

  @Inject
  PatientView(
      PatientReads reads,
      PatientDialogs dialogs,
      StartCall start,
      LiveUpdates updates,
      Clock clock) {
    this.reads = reads;
    this.dialogs = dialogs;
    this.saving = dialogs.saving();
    this.start = start;
    this.moments = new Moments(me.zone(), clock);
    addClassNames("page", "patient-page");
    updates.listen(
        this, me.hospital().value(), Set.of(Notice.Kind.values()), changes -> bringUpToDate());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    part = part(entering.getLocation());
    shown = Addresses.id(entering, "patient").flatMap(id -> reads.open(me, new PatientId(id)));
    shown.ifPresentOrElse(this::draw, () -> Addresses.notFound(entering));
    boolean wantsCall = entering.getLocation().getSegments().getLast().equals("call");
    if (wantsCall && me.role() == Role.CLINICIAN) shown.ifPresent(this::startCall);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("patient.heading")));
  }

  private static Part part(Location location) {
    String wanted = location.getQueryParameters().getSingleParameter("tab").orElse("");
    return List.of(Part.values()).stream()
        .filter(p -> code(p).equals(wanted))
        .findFirst()
        .orElse(Part.TIMELINE);
  }

  /** What stays the same is not drawn anew: somebody may be pressing a button of it. */
  private void bringUpToDate() {
    Optional<PatientPage> now = shown.flatMap(page -> reads.again(me, page.card().person().id()));
    if (now.equals(shown)) return;
    shown = now;
    shown.ifPresent(this::draw);
  }

  private void draw(PatientPage page) {
    removeAll();
    add(new PatientBanner(page.card(), moments).withActions(actions(page)));
    if (page.card().closed() && me.readsWords())
      add(dialogs.opening().panel(me, page.card().person().id(), this::bringUpToDate));
    page.running().ifPresent(call -> add(running(call)));
    if (page.entry().surgery().isEmpty()) add(note(Texts.of("patient.no_surgery")));
    if (page.card().contact().zone().isEmpty()) add(note(Texts.of("patient.no_zone")));
    page.stopped().ifPresent(at -> add(note(Texts.of("patient.stopped", moments.date(at)))));
    add(parts(page));
  }

  private Component[] actions(PatientPage page) {
    Button edit =
        new Button(
            Texts.of("patient.edit"),
            VaadinIcon.EDIT.create(),
            pressed -> dialogs.correct(page.card().person().id(), page.entry()));
    edit.setId("patient-edit");
    if (me.role() != Role.CLINICIAN)
      return Stream.concat(
              Stream.of(edit),
              dialogs.opening().forAdmin(me, page.card(), this::bringUpToDate).stream())
          .toArray(Component[]::new);
    Button call =
        new Button(
            Texts.of("patient.call"), VaadinIcon.PHONE.create(), pressed -> go("/call", part));
    call.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    call.setId("patient-call");
    return new Component[] {edit, call};
  }

  private Component parts(PatientPage page) {
    TabSheet sheet = new TabSheet();
    sheet.addClassName("patient-parts");
    tabs.put(
        Part.TIMELINE,
        sheet.add(Texts.of(Part.TIMELINE), timeline(page.timeline(), "patient.nothing_yet")));
    List<PatientPage.Event> calls =
        page.timeline().stream().filter(PatientPage.CallHappened.class::isInstance).toList();
    tabs.put(Part.CALLS, sheet.add(Texts.of(Part.CALLS), timeline(calls, "patient.no_calls")));
    tabs.put(Part.CONSENT, sheet.add(Texts.of(Part.CONSENT), consent(page)));
    tabs.put(Part.DETAILS, sheet.add(Texts.of(Part.DETAILS), details(page)));
    sheet.setSelectedTab(tabs.get(part));
    sheet.addSelectedChangeListener(
        chosen -> {
          if (chosen.isFromClient()) turnTo(chosen.getSelectedTab());
        });
    return sheet;
  }

  private Component timeline(List<PatientPage.Event> events, String none) {
    return new Div(
        events.isEmpty() ? new EmptyState(Texts.of(none)) : new Timeline(events, moments));
  }

  private Component consent(PatientPage page) {
    PatientId id = page.card().person().id();
    return new ConsentPanel(
        page,
        moments,
        (kind, source) -> {
          saving.agreed(me, id, kind, page.entry().details().phone(), source);
          bringUpToDate();
        },
        agreement -> {
          saving.withdrew(me, id, agreement);
          bringUpToDate();
        });
  }

  private Component details(PatientPage page) {
    var details = page.entry().details();
    Facts facts = new Facts();
    facts.fact(Texts.of("form.number"), page.card().contact().number());
    facts.fact(
        Texts.of("form.zone"),
        details.timeZone().map(Moments::zoneName).orElse(Texts.of("patient.zone_unknown")));
    facts.fact(Texts.of("patient.language"), page.card().contact().language());
    facts.fact(Texts.of("patient.pace"), Texts.of(page.entry().pace()));
    page.entry()
        .surgery()
        .ifPresent(
            s -> {
              facts.fact(Texts.of("form.procedure_family"), Texts.of(s.family()));
              facts.fact(Texts.of("form.procedure"), s.procedureName());
              facts.fact(Texts.of("form.operated"), Moments.date(s.performedOn()));
            });
    return new Div(facts);
  }

  private void turnTo(Tab tab) {
    part =
        tabs.entrySet().stream()
            .filter(e -> e.getValue().equals(tab))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(Part.TIMELINE);
    getUI()
        .ifPresent(
            ui ->
                shown.ifPresent(
                    page ->
                        ui.getPage()
                            .getHistory()
                            .replaceState(
                                null,
                                new Location(
                                    "patients/" + page.card().person().id(), query(part)))));
  }

  private void startCall(PatientPage page) {
    StartCallDialog dialog = new StartCallDialog(start, page.card(), moments);
    dialog.addOpenedChangeListener(
        changed -> {
          if (!changed.isOpened() && changed.isFromClient()) go("", part);
        });
    dialog.open();
  }

  private void go(String below, Part wanted) {
    shown.ifPresent(
        page ->
            getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            "patients/" + page.card().person().id() + below, query(wanted))));
  }

  private static QueryParameters query(Part part) {
    return part == Part.TIMELINE ? QueryParameters.empty() : QueryParameters.of("tab", code(part));
  }

  private static Component running(PatientPage.CallHappened call) {
    Div running =
        new Div(
            new Span(Texts.of("patient.running", Texts.of(call.status()))),
            new Anchor("calls/" + call.id(), Texts.of("patient.watch")));
    running.addClassName("running-call");
    running.getElement().setAttribute("role", "status");
    return running;
  }

  private static Component note(String text) {
    Div note = new Div(new Span(text));
    note.addClassName("entry-note");
    return note;
  }

  private static String code(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
