package org.carecompanion.adminui.call;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.pressWords;
import static org.carecompanion.adminui.shared.Seen.text;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.provider.DataChangeEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallsViewTest {
  private final NoticesByHand notices = new NoticesByHand();
  private final List<CallRow> rows = new ArrayList<>();
  private boolean broken;
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_address_says_which_calls_are_looked_at() {
    some();
    open(CallsView.class, "calls?when=today&outcome=completed");
    assertThat(shown())
        .extracting(row -> row.patient().person().name().inLists())
        .containsExactly("Gonzalez, Maria");
    console.at("calls?when=week");
    assertThat(shown()).hasSize(3);
  }

  @Test
  void no_match_can_be_cleared() {
    some();
    open(CallsView.class, "calls?outcome=busy");
    assertThat(shown()).isEmpty();
    assertThat(text(_get(CallGrid.class).getEmptyStateComponent())).contains("No calls match.");
    pressWords("Clear");
    assertThat(shown()).hasSize(3);
  }

  @Test
  void no_calls_at_all_says_how_to_start_one() {
    open(CallsView.class, "calls");
    assertThat(text(_get(CallGrid.class).getEmptyStateComponent()))
        .isEqualTo("No calls yet. Start one from a patient page.");
  }

  @Test
  void a_failure_leaves_the_rest_of_the_page() {
    broken = true;
    open(CallsView.class, "calls");
    assertThat(_find(FailurePanel.class)).hasSize(1);
    broken = false;
    pressWords("Try again");
    assertThat(_find(CallGrid.class)).hasSize(1);
  }

  @Test
  void live_calls_come_and_go_and_their_number_is_said() {
    open(LiveCallsView.class, "calls/live");
    UI.getCurrent().add(new Announcer());
    rows.add(CallPages.row(1, Ward.maria(), Optional.empty(), Ward.NOW));
    notices.changed(Notice.Kind.CALL, new UUID(5, 1));
    assertThat(shown()).hasSize(1);
    assertThat(text(Announcer.class)).isEqualTo("1 call going on now");
  }

  @Test
  void what_goes_on_elsewhere_draws_only_its_own_row_anew() {
    live(1, 2);
    open(LiveCallsView.class, "calls/live");
    CallGrid grid = _get(CallGrid.class);
    AtomicInteger anew = new AtomicInteger();
    grid.getDataProvider()
        .addDataProviderListener(
            all -> {
              if (all instanceof DataChangeEvent.DataRefreshEvent<CallRow> one)
                assertThat(one.getItem().head().id()).isEqualTo(new CallId(new UUID(5, 1)));
              anew.incrementAndGet();
            });
    rows.set(0, CallPages.row(1, Ward.maria(), "It hurts."));
    changed();
    assertThat(_get(CallGrid.class)).isSameAs(grid);
    assertThat(anew).hasValue(1);
    assertThat(shown().getFirst().lastWords()).contains("It hurts.");
    changed();
    assertThat(anew).as("nothing has changed").hasValue(1);
  }

  @Test
  void closed_meanwhile_the_last_words_go() {
    live(1);
    open(LiveCallsView.class, "calls/live");
    CallRow said = rows.getFirst();
    rows.set(0, new CallRow(said.head(), Ward.restricted(), said.worst(), Optional.empty()));
    notices.changed(Notice.Kind.PATIENT, Ward.restricted().person().id().value());
    assertThat(shown().getFirst().lastWords()).isEmpty();
  }

  @Test
  void no_row_moves_under_the_hand() {
    live(1, 2);
    open(LiveCallsView.class, "calls/live");
    CallGrid grid = _get(CallGrid.class);
    BasicUtilsKt._fireDomEvent(grid, "mouseenter");
    rows.remove(0);
    rows.add(0, CallPages.row(3, Ward.james(), "No."));
    changed();
    assertThat(numbers()).containsExactly(1L, 2L, 3L);
    assertThat(shown().getFirst().head().live()).isFalse();
    assertThat(shown().getFirst().lastWords()).isEmpty();
    BasicUtilsKt._fireDomEvent(grid, "mouseleave");
    changed();
    assertThat(numbers()).containsExactly(2L, 3L);
  }

  private void live(int... numbers) {
    for (int number : numbers) rows.add(CallPages.row(number, Ward.maria(), "It is fine."));
  }

  private List<Long> numbers() {
    return shown().stream().map(row -> row.head().id().value().getLeastSignificantBits()).toList();
  }

  private void changed() {
    notices.changed(Notice.Kind.CALL, new UUID(5, 1));
  }

  private void some() {
    rows.add(CallPages.row(1, Ward.maria(), Optional.of(CallOutcome.COMPLETED), Ward.NOW));
    rows.add(CallPages.row(2, Ward.james(), Optional.of(CallOutcome.NO_ANSWER), Ward.NOW));
    rows.add(
        CallPages.row(
            3,
            Ward.james(),
            Optional.of(CallOutcome.COMPLETED),
            Ward.NOW.minus(Duration.ofDays(2))));
  }

  private List<CallRow> shown() {
    return GridKt._findAll(_get(CallGrid.class));
  }

  private void open(Class<? extends com.vaadin.flow.component.Component> view, String address) {
    CallListReads reads =
        new CallListReads() {
          @Override
          List<CallRow> recent(SignedIn me) {
            return read();
          }

          @Override
          List<CallRow> live(SignedIn me) {
            return read();
          }
        };
    console = OpenConsole.as(Role.CLINICIAN, view, reads, notices, Ward.CLOCK).at(address);
  }

  private List<CallRow> read() {
    if (broken) throw new IllegalStateException("the database is away");
    return List.copyOf(rows);
  }
}
