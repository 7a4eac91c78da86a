package org.carecompanion.adminui.worklist;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.notice;
import static org.carecompanion.adminui.shared.Seen.press;
import static org.carecompanion.adminui.shared.Seen.pressWords;
import static org.carecompanion.adminui.shared.Seen.tab;
import static org.carecompanion.adminui.shared.Seen.text;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.alert.Alerting;
import org.carecompanion.adminui.alert.ProofPanel;
import org.carecompanion.adminui.followup.FollowUpReads;
import org.carecompanion.adminui.followup.Task;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.followup.FollowUpDesk;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorklistViewTest {
  private final Alerting alerting = new Alerting();
  private final NoticesByHand notices = new NoticesByHand();
  private final List<WorkItem> items = new ArrayList<>();
  private boolean broken;
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_worst_comes_first_and_its_proof_is_there_without_a_click() {
    open(Role.CLINICIAN, "worklist", Items.urgent(1), Items.task(1));
    assertThat(GridKt._findAll(_get(WorkGrid.class)))
        .extracting(row -> row.item().label().title())
        .containsExactly("Chest pain", "Call back");
    assertThat(text(ProofPanel.class)).contains("Why this is urgent", Alerting.WORDS);
    assertThat(alerting.opened()).containsExactly(Alerting.CHEST);
  }

  @Test
  void an_urgent_alert_nobody_has_stands_in_the_strip_until_somebody_takes_it() {
    open(Role.CLINICIAN, "worklist", Items.urgent(1));
    assertThat(text(UrgentStrip.class)).contains("Gonzalez, Maria", "Chest pain", "3:00");
    assertThat(tab()).isEqualTo("(1!) Worklist · Companion");
    items.set(0, Items.alert(1, Severity.URGENT, "Chest pain", WorkItem.Stage.TAKEN));
    press("acknowledge");
    assertThat(_find(UrgentStrip.class)).isEmpty();
    assertThat(notice()).contains("Acknowledged. Escalation has stopped.", "Undo");
    assertThat(tab()).isEqualTo("Worklist · Companion");
  }

  @Test
  void the_address_alone_gives_back_view_filter_and_selection() {
    open(
        Role.CLINICIAN,
        "worklist/" + Items.task(1).ref().id() + "?severity=moderate",
        Items.urgent(1),
        Items.task(1));
    assertThat(GridKt._findAll(_get(WorkGrid.class)))
        .extracting(row -> row.item().label().title())
        .containsExactly("Call back");
    assertThat(text(WorkDetail.class)).contains("Call the patient back", "Asked for a nurse");
  }

  @Test
  void what_an_address_says_wrongly_is_left_out_and_said() {
    open(Role.CLINICIAN, "worklist?severity=purple", Items.urgent(1));
    assertThat(notice()).contains("purple");
    assertThat(GridKt._findAll(_get(WorkGrid.class))).hasSize(1);
  }

  @Test
  void filters_that_hide_everything_say_how_much_they_hide_and_can_be_cleared() {
    open(Role.CLINICIAN, "worklist?severity=low", Items.urgent(1), Items.task(1));
    assertThat(text(EmptyState.class)).contains("No open items match. 2 are hidden by filters.");
    pressWords("Clear");
    assertThat(GridKt._findAll(_get(WorkGrid.class))).hasSize(2);
  }

  @Test
  void an_empty_list_says_so() {
    open(Role.CLINICIAN, "worklist");
    assertThat(text(EmptyState.class)).isEqualTo("Nothing is waiting.");
  }

  @Test
  void a_failure_has_a_reference_and_nothing_of_its_cause() {
    broken = true;
    open(Role.CLINICIAN, "worklist");
    assertThat(text(FailurePanel.class))
        .matches("This could not be loaded. Reference [2-9A-Z]{4}.Try again");
  }

  @Test
  void a_hospital_admin_sees_how_much_and_of_nobody() {
    open(Role.HOSPITAL_ADMIN, "worklist", Items.urgent(1), Items.task(1));
    assertThat(text(CountsPanel.class))
        .contains("Urgent1", "Task1", "No owner2")
        .doesNotContain("Gonzalez");
    assertThat(_find(WorkGrid.class)).isEmpty();
    assertThat(alerting.opened()).isEmpty();
  }

  @Test
  void what_is_new_is_said_by_what_it_is_and_never_by_name() {
    open(Role.CLINICIAN, "worklist", Items.task(1));
    UI.getCurrent().add(new Announcer());
    items.addFirst(Items.urgent(1));
    notices.changed(Notice.Kind.ALERT, Alerting.CHEST.value());
    assertThat(text(Announcer.class))
        .isEqualTo("Urgent alert: Chest pain. Acknowledge by 2:03 PM.");
    assertThat(tab()).doesNotContain("Gonzalez");
  }

  @Test
  void resolving_moves_on_to_the_next_row() {
    alerting.put(Alerting.page(Alerting.CHEST, Alerting.standing(AlertState.ACKNOWLEDGED)));
    open(Role.CLINICIAN, "worklist/" + Alerting.CHEST, Items.urgent(1), Items.task(1));
    items.removeFirst();
    items.add(Items.alert(1, Severity.URGENT, "Chest pain", WorkItem.Stage.DONE));
    press("resolve");
    Alerting.fillInResolution();
    press("resolve-save");
    assertThat(text(WorkDetail.class)).contains("Call the patient back");
  }

  private void open(Role role, String address, WorkItem... waiting) {
    items.addAll(List.of(waiting));
    console = OpenConsole.as(role, WorklistView.class, new Reads(), notices, Ward.CLOCK);
    console.part(
        new WorkDetail(alerting.reads(), new Tasks(), alerting.desk(), new Desk(), Ward.CLOCK));
    console.at(address);
  }

  private final class Reads extends WorklistReads {
    @Override
    List<WorkItem> all(SignedIn me) {
      if (broken) throw new IllegalStateException("the database is away");
      return List.copyOf(items);
    }
  }

  private static final class Tasks extends FollowUpReads {
    @Override
    public Optional<Task> find(SignedIn me, FollowUpId id) {
      return Optional.of(
          new Task(
              id,
              new Task.What(FollowUpKind.CALL_BACK, "Asked for a nurse", Ward.NOW),
              Ward.james(),
              new Task.Standing(Ward.NOW.plusSeconds(3600), Optional.empty(), Optional.empty()),
              Optional.empty()));
    }
  }

  private static final class Desk extends FollowUpDesk {
    @SuppressWarnings("NullAway")
    Desk() {
      super(null, null, null, null);
    }

    @Override
    public boolean own(Caller caller, FollowUpId id) {
      return true;
    }
  }
}
