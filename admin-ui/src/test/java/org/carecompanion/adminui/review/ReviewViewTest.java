package org.carecompanion.adminui.review;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.press;
import static org.carecompanion.adminui.shared.Seen.tab;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewViewTest {
  private final Reviewing reviewing = new Reviewing();
  private final Reviewing.Reads reads = reviewing.reads();
  private final Reviewing.Exports exports = new Reviewing.Exports();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void a_mark_says_what_was_meant_the_words_the_version_and_who_says_so() {
    open(Role.CLINICIAN);
    assertThat(text(ReviewItem.class))
        .containsSubsequence(
            "Wrong",
            "Chest pain: Other person",
            "turn 11",
            "Knee or hip, version 1, day 7",
            "“my sister had chest pain”",
            "She spoke of her sister.",
            "Open. Marked by Dana Ruiz.");
    assertThat(tab()).isEqualTo("Review list · Companion");
  }

  @Test
  void settling_says_how_and_by_whom_and_takes_the_buttons_away() {
    open(Role.CLINICIAN);
    _click(_get(Button.class, spec -> spec.withText("Misread")));
    assertThat(text(ReviewItem.class)).contains("Misread, settled by Sam Okafor");
    assertThat(_find(Button.class, spec -> spec.withText("Misread"))).isEmpty();
  }

  @Test
  void an_administrator_sees_that_there_is_a_mark_and_no_word_of_it() {
    open(Role.HOSPITAL_ADMIN);
    assertThat(text(ReviewItem.class))
        .contains("Chest pain: Other person", "What was said is for clinicians")
        .doesNotContain("sister");
    assertThat(_find(Button.class)).isEmpty();
  }

  @Test
  void opening_it_is_one_reading_and_a_push_is_none() {
    open(Role.CLINICIAN);
    notices.changed(Notice.Kind.CALL, new UUID(5, 1));
    assertThat(reads.opened).hasSize(1);
  }

  @Test
  void a_push_that_changes_no_mark_takes_no_button_from_under_the_pointer() {
    open(Role.CLINICIAN);
    Button misread = _get(Button.class, spec -> spec.withText("Misread"));
    notices.changed(Notice.Kind.CALL, new UUID(5, 1));
    assertThat(_get(Button.class, spec -> spec.withText("Misread"))).isSameAs(misread);
  }

  @Test
  void before_it_is_taken_the_export_says_what_it_holds() {
    open(Role.CLINICIAN);
    press("review-export");
    assertThat(text(ExportDialog.class))
        .contains(
            "what the patients said", "names no patient", "It is on record that you took it.");
    Anchor take = _get(Anchor.class, spec -> spec.withId("export-do"));
    assertThat(take.getHref()).as("an address that tells nothing").doesNotContain("chest");
    assertThat(exports.taken).as("only when it is taken").isEmpty();
  }

  @Test
  void an_administrator_is_offered_no_export() {
    open(Role.HOSPITAL_ADMIN);
    assertThat(_find(Button.class, spec -> spec.withId("review-export"))).isEmpty();
  }

  private void open(Role role) {
    console =
        OpenConsole.as(role, ReviewView.class, reads, exports, notices, Ward.CLOCK).at("review");
  }
}
