package org.carecompanion.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.UUID;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private final NoticesByHand notices = new NoticesByHand();
  private FrameReads.Waiting waiting = new FrameReads.Waiting(12, 0, 0, 0);
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void how_much_waits_is_red_only_while_nobody_has_something_urgent() {
    Navigation navigation = open(Role.CLINICIAN);
    SideNavItem worklist = navigation.getItems().getFirst();
    assertThat(text(worklist)).contains("Worklist", "12");
    assertThat(worklist.getSuffixComponent().hasClassName("urgent")).isFalse();
    waiting = new FrameReads.Waiting(13, 1, 2, 0);
    notices.changed(Notice.Kind.ALERT, new UUID(4, 1));
    assertThat(worklist.getSuffixComponent().hasClassName("urgent")).isTrue();
    assertThat(text(navigation)).contains("13", "Live calls", "2");
  }

  @Test
  void openings_nobody_has_looked_at_wait_for_the_administrator_only() {
    waiting = new FrameReads.Waiting(0, 0, 0, 3);
    assertThat(text(open(Role.CLINICIAN))).doesNotContain("Audit", "Openings");
    console.close();
    assertThat(text(open(Role.HOSPITAL_ADMIN))).contains("Audit", "Openings", "3");
  }

  @Test
  void the_platform_has_no_way_to_patients() {
    assertThat(open(Role.PLATFORM_ADMIN).getItems()).isEmpty();
  }

  private Navigation open(Role role) {
    console = OpenConsole.as(role, HomeForTests.class);
    return new Navigation(
        new FrameReads() {
          @Override
          Waiting waiting(SignedIn me) {
            return waiting;
          }
        },
        notices);
  }

  /** A page that needs nothing. */
  @com.vaadin.flow.router.Route("")
  static final class HomeForTests extends Div {}
}
