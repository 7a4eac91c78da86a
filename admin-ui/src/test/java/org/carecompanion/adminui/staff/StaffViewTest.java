package org.carecompanion.adminui.staff;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.press;
import static org.carecompanion.adminui.shared.Seen.pressWords;
import static org.carecompanion.adminui.shared.Seen.text;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.staff.StaffChange;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.staff.FirstPassword;
import org.carecompanion.domain.staff.NewMember;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffViewTest {
  private static final StaffId LIN = StaffId.random();
  private static final StaffId GONE = StaffId.random();
  private static final String PASSWORD = "shown-once-only";

  private final Desk desk = new Desk();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @BeforeEach
  void open() {
    console = OpenConsole.as(Role.HOSPITAL_ADMIN, StaffView.class, desk, notices);
    console.at("hospital/staff");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void who_works_here_as_what_and_who_may_come_in() {
    assertThat(shown())
        .extracting(Member::name)
        .containsExactly("Dana Ruiz", "Lin Wu", "Pat Plat", "Sam Gone");
    assertThat(actions(0)).as("oneself").isInstanceOf(Span.class);
    assertThat(actions(1)).isInstanceOf(Button.class);
    assertThat(actions(2)).as("not the hospital's").isInstanceOf(Span.class);
  }

  @Test
  void somebody_new_gets_a_password_that_is_shown_once() {
    press("staff-add");
    set("staff-name", "Ann Lee");
    set("staff-email", " Ann@Hospital.example ");
    press("dialog-act");
    assertThat(desk.did).containsExactly("add ann@hospital.example CLINICIAN");
    TextField once = _get(TextField.class, spec -> spec.withId("shown-once"));
    assertThat(once.getValue()).isEqualTo(PASSWORD);
    assertThat(once.isReadOnly()).isTrue();
    assertThat(_get(Dialog.class).isCloseOnEsc()).as("lost by accident").isFalse();
    press("dialog-done");
    assertThat(_find(Dialog.class)).isEmpty();
    assertThat(_find(TextField.class)).noneMatch(field -> field.getValue().equals(PASSWORD));
  }

  @Test
  void what_is_missing_is_said_and_nothing_is_done() {
    press("staff-add");
    set("staff-email", "ann");
    press("dialog-act");
    assertThat(field("staff-name").getErrorMessage()).isEqualTo("Enter the name");
    assertThat(field("staff-email").getErrorMessage())
        .isEqualTo("Enter an address such as ann.lee@hospital.org");
    assertThat(desk.did).isEmpty();
  }

  @Test
  void an_address_that_is_taken_keeps_the_form() {
    desk.answer = new StaffChange.EmailTaken();
    press("staff-add");
    set("staff-name", "Ann Lee");
    set("staff-email", "ann@hospital.example");
    press("dialog-act");
    assertThat(field("staff-email").getErrorMessage())
        .isEqualTo("Somebody signs in with this address already");
    assertThat(field("staff-name").getValue()).isEqualTo("Ann Lee");
  }

  @Test
  void a_role_is_given_and_access_taken_and_given_back() {
    change(1);
    _get(RadioButtonGroup.class).setValue(Role.HOSPITAL_ADMIN);
    press("dialog-act");
    change(1);
    press("staff-access");
    pressWords("Undo");
    change(3);
    press("staff-access");
    assertThat(desk.did)
        .containsExactly(
            "role " + LIN + " HOSPITAL_ADMIN", "disable " + LIN, "enable " + LIN, "enable " + GONE);
  }

  @Test
  void a_password_is_given_anew_and_shown_once() {
    change(1);
    press("staff-reset");
    assertThat(desk.did).containsExactly("reset " + LIN);
    assertThat(field("shown-once").getValue()).isEqualTo(PASSWORD);
  }

  @Test
  void what_could_not_be_done_is_said_in_the_dialog() {
    desk.answer = new StaffChange.NotFound();
    change(1);
    press("staff-access");
    assertThat(text(_get(Dialog.class))).contains("This person cannot be changed any more");
  }

  @Test
  void a_change_by_a_colleague_shows_without_a_click() {
    desk.members.removeLast();
    notices.changed(Notice.Kind.STAFF, GONE.value());
    assertThat(shown()).hasSize(3);
  }

  private void change(int row) {
    ((Button) actions(row)).click();
  }

  private Component actions(int row) {
    var grid = _get(StaffGrid.class);
    return GridKt._getCellComponent(grid, row, "actions");
  }

  private static List<Member> shown() {
    return GridKt._findAll(_get(StaffGrid.class));
  }

  private static void set(String id, String value) {
    _setValue(field(id), value);
  }

  private static TextField field(String id) {
    return _get(TextField.class, spec -> spec.withId(id));
  }

  /** Does nothing but remember what was asked. */
  private static final class Desk extends StaffActions {
    final List<String> did = new ArrayList<>();
    StaffChange answer = new StaffChange.Done();
    final List<Member> members =
        new ArrayList<>(
            List.of(
                member(Ward.DANA, "Dana Ruiz", Role.HOSPITAL_ADMIN, Member.State.ACTIVE),
                member(LIN, "Lin Wu", Role.CLINICIAN, Member.State.INVITED),
                member(StaffId.random(), "Pat Plat", Role.PLATFORM_ADMIN, Member.State.ACTIVE),
                member(GONE, "Sam Gone", Role.CLINICIAN, Member.State.DISABLED)));

    private static Member member(StaffId id, String name, Role role, Member.State state) {
      return new Member(id, name, "x@hospital.example", role, state);
    }

    @Override
    List<Member> all(SignedIn me) {
      return List.copyOf(members);
    }

    @Override
    StaffChange add(SignedIn me, NewMember who) {
      did.add("add " + who.email() + " " + who.role());
      return letIn();
    }

    @Override
    StaffChange changeRole(SignedIn me, StaffId person, Role role) {
      did.add("role " + person + " " + role);
      return answer;
    }

    @Override
    StaffChange disable(SignedIn me, StaffId person) {
      did.add("disable " + person);
      return answer;
    }

    @Override
    StaffChange enable(SignedIn me, StaffId person) {
      did.add("enable " + person);
      return answer;
    }

    @Override
    StaffChange resetPassword(SignedIn me, StaffId person) {
      did.add("reset " + person);
      return letIn();
    }

    private StaffChange letIn() {
      return answer instanceof StaffChange.Done
          ? new StaffChange.LetIn(LIN, new FirstPassword(PASSWORD))
          : answer;
    }
  }
}
