package org.carecompanion.adminui.audit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.notice;
import static org.carecompanion.adminui.shared.Seen.text;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.access.AuditDesk;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.AuditFilter;
import org.carecompanion.domain.patient.GlassBreak;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The address says which part of the audit is looked at; an opening is reviewed once. */
class AuditViewTest {
  private static final PatientId MARIA = Ward.maria().person().id();
  private static final StaffId RANA = StaffId.random();
  private static final Map<StaffId, String> NAMES =
      Map.of(Ward.DANA, "Dana Ruiz", Ward.SAM, "Sam Okafor", RANA, "Rana Shah");

  private final List<AuditFilter> asked = new ArrayList<>();
  private final GlassBreak opening =
      new GlassBreak(MARIA, Ward.SAM.value(), "on call, she asked for it", Ward.NOW);
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void it_says_how_far_the_chain_is_sealed() {
    audit("hospital/audit");
    assertThat(text(_get(Span.class, spec -> spec.withId("seal-state"))))
        .isEqualTo("Nothing is sealed yet; 7 entries wait.");
    assertThat(text(AuditBar.class)).contains("0 entries");
  }

  @Test
  void the_address_alone_narrows_it() {
    audit(
        "hospital/audit?person=%s&patient=%s&action=read_alert&from=2026-09-20&to=2026-09-21"
            .formatted(Ward.DANA, MARIA));
    Instant start = LocalDate.of(2026, 9, 20).atStartOfDay(Ward.HERE).toInstant();
    Instant end = LocalDate.of(2026, 9, 22).atStartOfDay(Ward.HERE).toInstant();
    assertThat(asked.getLast())
        .isEqualTo(
            new AuditFilter(
                Optional.of(Actor.staff(Ward.DANA)),
                Optional.of(MARIA),
                Optional.of(Action.READ_ALERT),
                Optional.of(start),
                Optional.of(end)));
    assertThat(text(AuditBar.class)).contains("Gonzalez, Maria");
  }

  @Test
  void what_is_chosen_goes_into_the_address() {
    audit("hospital/audit?patient=" + MARIA);
    @SuppressWarnings("unchecked")
    ComboBox<Action> action = _find(ComboBox.class).get(1);
    action.setValue(Action.BROKE_GLASS);
    ComponentUtil.fireEvent(
        action, new AbstractField.ComponentValueChangeEvent<>(action, action, null, true));
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
        .contains("action=broke_glass", "patient=" + MARIA);
  }

  @Test
  void what_the_address_says_wrongly_is_left_out() {
    audit("hospital/audit?action=everything&from=yesterday&person=dana");
    assertThat(asked.getLast()).isEqualTo(AuditFilter.ALL);
  }

  @Test
  void an_opening_is_reviewed_once() {
    openings();
    _click((Button) review());
    assertThat(notice()).contains("Noted as reviewed.");
    assertThat(opening.reviewedBy()).contains(Ward.DANA.value());
    assertThat(review()).isNotInstanceOf(Button.class);
    assertThat(text(review())).startsWith("Dana Ruiz, ");
  }

  @Test
  void an_opening_a_colleague_reviewed_meanwhile_stays_theirs() {
    openings();
    opening.reviewed(RANA.value(), Ward.NOW);
    _click((Button) review());
    assertThat(notice()).contains("Somebody else had reviewed it.");
    assertThat(text(review())).startsWith("Rana Shah, ");
  }

  private void openings() {
    console =
        OpenConsole.as(Role.HOSPITAL_ADMIN, GlassView.class, reads(), notices, Ward.CLOCK)
            .at("hospital/openings");
  }

  private static Component review() {
    return GridKt._getCellComponent(_get(Grid.class), 0, "review");
  }

  private void audit(String address) {
    console = OpenConsole.as(Role.HOSPITAL_ADMIN, AuditView.class, reads(), Ward.CLOCK).at(address);
  }

  private AuditReads reads() {
    return new AuditReads() {
      @Override
      List<AuditRow> page(SignedIn me, AuditFilter filter, int offset, int limit) {
        return List.of();
      }

      @Override
      int count(SignedIn me, AuditFilter filter) {
        asked.add(filter);
        return 0;
      }

      @Override
      AuditDesk.State state(SignedIn me) {
        return new AuditDesk.State(7, Optional.empty());
      }

      @Override
      Map<StaffId, String> people(SignedIn me) {
        return NAMES;
      }

      @Override
      Optional<String> patientName(SignedIn me, PatientId id) {
        return Optional.of("Gonzalez, Maria · 204-111");
      }

      @Override
      List<GlassRow> openings(SignedIn me) {
        return List.of(
            new GlassRow(
                opening,
                "Sam Okafor",
                "Gonzalez, Maria",
                opening.reviewedBy().map(StaffId::new).map(NAMES::get)));
      }

      @Override
      boolean review(SignedIn me, UUID id) {
        assertThat(id).isEqualTo(opening.id());
        return opening.reviewed(me.staff().value(), Ward.NOW);
      }
    };
  }
}
