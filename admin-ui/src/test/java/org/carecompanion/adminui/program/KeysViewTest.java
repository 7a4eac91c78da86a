package org.carecompanion.adminui.program;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.notice;
import static org.carecompanion.adminui.shared.Seen.press;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.program.KeyMade;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.KeyOrder;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeysViewTest {
  private static final String SECRET = "scc_shown-once-only";
  private static final ApiKeyId RECORDS = ApiKeyId.random();

  private final Desk desk = new Desk();
  private OpenConsole console;

  @BeforeEach
  void open() {
    console = OpenConsole.as(Role.HOSPITAL_ADMIN, KeysView.class, desk, Ward.CLOCK);
    console.at("hospital/keys");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void keys_say_what_they_open_and_when_they_were_used() {
    var grid = _get(KeyGrid.class);
    assertThat(GridKt._getFormattedRow(grid, 0).toString())
        .contains("Never")
        .contains("Good")
        .doesNotContain("scc_");
    assertThat(GridKt._getFormattedRow(grid, 1).toString()).contains("Revoked");
    assertThat(actions(1)).as("revoked already").isNotInstanceOf(Button.class);
  }

  @Test
  void a_new_key_is_shown_once() {
    press("keys-make");
    _setValue(_get(TextField.class, spec -> spec.withId("key-name")), " Records ");
    choose(EnumSet.of(ApiScope.CALLS_READ));
    _get(DatePicker.class).setValue(LocalDate.of(2027, 1, 31));
    press("dialog-act");
    assertThat(desk.orders)
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.name()).isEqualTo("Records");
              assertThat(order.scopes()).containsExactly(ApiScope.CALLS_READ);
              assertThat(order.expiresAt())
                  .contains(LocalDate.of(2027, 2, 1).atStartOfDay(Ward.HERE).toInstant());
            });
    assertThat(_get(TextField.class, spec -> spec.withId("shown-once")).getValue())
        .isEqualTo(SECRET);
    press("dialog-done");
    assertThat(_find(TextField.class)).noneMatch(field -> field.getValue().equals(SECRET));
  }

  @Test
  void a_key_without_a_name_or_for_nothing_is_not_made() {
    press("keys-make");
    press("dialog-act");
    assertThat(_get(TextField.class, spec -> spec.withId("key-name")).getErrorMessage())
        .isEqualTo("Enter a name that says which program this is");
    assertThat(desk.orders).isEmpty();
  }

  @Test
  void a_name_that_is_taken_keeps_the_form() {
    desk.answer = new KeyMade.NameTaken(RECORDS);
    press("keys-make");
    _setValue(_get(TextField.class, spec -> spec.withId("key-name")), "Records");
    choose(EnumSet.of(ApiScope.CALLS_READ));
    press("dialog-act");
    assertThat(_get(TextField.class, spec -> spec.withId("key-name")).getErrorMessage())
        .isEqualTo("Another key has this name");
    assertThat(_find(Dialog.class)).hasSize(1);
  }

  @Test
  void revoking_is_asked_first() {
    ((Button) actions(0)).click();
    ConfirmDialog ask = _get(ConfirmDialog.class);
    assertThat(desk.revoked).isEmpty();
    _fireConfirm(ask);
    assertThat(desk.revoked).containsExactly(RECORDS);
    assertThat(notice()).contains("Records opens nothing any more.");
  }

  @SuppressWarnings("unchecked")
  private static void choose(Set<ApiScope> scopes) {
    ((MultiSelectComboBox<ApiScope>) _get(MultiSelectComboBox.class)).setValue(scopes);
  }

  private static Component actions(int row) {
    var grid = _get(KeyGrid.class);
    return GridKt._getCellComponent(grid, row, "actions");
  }

  /** Does nothing but remember what was asked. */
  private static final class Desk extends KeyActions {
    final List<KeyOrder> orders = new ArrayList<>();
    final List<ApiKeyId> revoked = new ArrayList<>();
    KeyMade answer = new KeyMade.Done(RECORDS, new ApiSecret(SECRET));

    @Override
    List<KeyRow> all(SignedIn me) {
      var times = new KeyRow.Times(Ward.CLOCK.instant(), Optional.empty(), Optional.empty());
      return List.of(
          new KeyRow(RECORDS, "Records", ApiScope.all(), times, KeyRow.State.GOOD),
          new KeyRow(
              ApiKeyId.random(),
              "Old",
              EnumSet.of(ApiScope.STATUS_READ),
              times,
              KeyRow.State.REVOKED));
    }

    @Override
    KeyMade make(SignedIn me, KeyOrder order) {
      orders.add(order);
      return answer;
    }

    @Override
    boolean revoke(SignedIn me, ApiKeyId key) {
      return revoked.add(key);
    }
  }
}
