package org.carecompanion.adminui.call;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.notice;
import static org.carecompanion.adminui.shared.Seen.press;
import static org.carecompanion.adminui.shared.Seen.text;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page of a call shows while its sound runs through this node. */
class LivePanelTest {
  private static final LiveMoment SPEAKS =
      LiveByHand.moment(LiveMoment.Word.PATIENT, "my husband is here he can");
  private static final LiveMoment LISTENS = LiveByHand.moment(LiveMoment.Word.COMPANION, "");

  private final Calling calling = new Calling();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void who_speaks_what_is_understood_so_far_and_how_long_they_waited() {
    openStream();
    calling.live().stands(SPEAKS);
    assertThat(text(LivePanel.class))
        .containsSubsequence(
            "Maria is speaking",
            "0:04",
            "Companion’s last answers came 0.7 s, 1.1 s after the patient’s pause, the latest last · patient interrupted 2 times",
            "hearing…",
            "my husband is here he can");
    calling.live().stands(LISTENS);
    assertThat(text(LivePanel.class))
        .contains("Companion is speaking")
        .doesNotContain("my husband");
  }

  @Test
  void words_that_may_change_are_never_read_out_and_never_a_turn() {
    calling.says(Speaker.COMPANION, Via.VOICE, "Is someone with you?");
    openStream();
    calling.live().stands(SPEAKS);
    Span interim = _get(Span.class, spec -> spec.withClasses("live-interim"));
    assertThat(interim.getElement().getParent().getAttribute("aria-hidden")).isEqualTo("true");
    assertThat(text(Conversation.class)).doesNotContain("my husband");
  }

  @Test
  void the_time_is_not_drawn_anew_under_the_eye() {
    openStream();
    calling.live().stands(SPEAKS);
    SccTime time = _get(_get(LivePanel.class), SccTime.class);
    calling
        .live()
        .stands(LiveByHand.moment(LiveMoment.Word.PATIENT, "my husband is here he can stay"));
    assertThat(_get(_get(LivePanel.class), SccTime.class)).isSameAs(time);
  }

  @Test
  void on_another_node_it_says_so_and_the_transcript_goes_on() {
    openStream();
    calling.live().isNotHere();
    assertThat(elsewhere()).singleElement().asString().contains("runs through another server");
    Button say = say().getFirst();
    assertThat(say.getElement().getAttribute("aria-disabled")).isEqualTo("true");
    press("say-open");
    assertThat(notice()).contains("One cannot speak into this call from here");
    assertThat(_find(SayDialog.class)).isEmpty();
    calling.says(Speaker.PATIENT, Via.SPEECH, "It is fine.");
    changed();
    assertThat(text(Conversation.class)).contains("It is fine.");
    calling.live().stands(SPEAKS);
    assertThat(elsewhere()).isEmpty();
    assertThat(say()).as("in its place all the time").containsExactly(say);
    assertThat(say.getElement().getAttribute("aria-disabled")).isEqualTo("false");
  }

  /** What is seen in place of it. */
  private static List<String> elsewhere() {
    return _find(Paragraph.class, spec -> spec.withClasses("live-elsewhere")).stream()
        .map(Paragraph::getText)
        .toList();
  }

  @Test
  void a_call_whose_sound_does_not_run_through_us_is_not_looked_at() {
    calling.runs(CallMode.GATHER, Optional.empty());
    open(Role.CLINICIAN);
    assertThat(_find(LivePanel.class)).isEmpty();
    assertThat(calling.live().rounds()).isZero();
    calling.runs(CallMode.STREAM, Optional.empty());
    changed();
    assertThat(_find(LivePanel.class)).hasSize(1);
    calling.live().stands(SPEAKS);
    calling.runs(CallMode.GATHER, Optional.of(StreamFallback.LOST));
    changed();
    assertThat(_find(LivePanel.class)).isEmpty();
    assertThat(say()).isEmpty();
    assertThat(calling.live().count()).isZero();
  }

  @Test
  void when_it_ends_nothing_is_looked_at_any_more() {
    openStream();
    calling.live().stands(SPEAKS);
    calling.ends(CallOutcome.PARTLY_COMPLETED);
    changed();
    assertThat(_find(LivePanel.class)).isEmpty();
    assertThat(say()).isEmpty();
    assertThat(calling.live().rounds()).isZero();
    assertThat(calling.live().count()).isZero();
  }

  @Test
  void when_the_page_is_left_nothing_is_looked_at_any_more() {
    openStream();
    calling.live().stands(SPEAKS);
    assertThat(calling.live().rounds()).isEqualTo(1);
    _get(CallView.class).getElement().removeFromParent();
    assertThat(calling.live().rounds()).isZero();
    assertThat(calling.live().count()).isZero();
  }

  @Test
  void an_admin_watches_nothing() {
    calling.runs(CallMode.STREAM, Optional.empty());
    open(Role.HOSPITAL_ADMIN);
    assertThat(_find(LivePanel.class)).isEmpty();
    assertThat(say()).isEmpty();
    assertThat(calling.live().rounds()).isZero();
  }

  @Test
  void a_page_that_draws_slowly_gets_the_latest_and_not_all_between() {
    openStream();
    List<Optional<LiveMoment>> drawn = new ArrayList<>();
    Div page = new Div();
    calling.live().watch(page, Calling.CALL, drawn::add);
    UI.getCurrent().add(page);
    calling.live().looksAt(SPEAKS);
    calling.live().looksAt(LISTENS);
    calling.live().looksAt(LISTENS);
    MockVaadin.clientRoundtrip();
    assertThat(drawn).containsExactly(Optional.of(SPEAKS));
    calling.live().stands(LISTENS);
    calling.live().stands(LISTENS);
    assertThat(drawn)
        .as("the latest, and it only once")
        .containsExactly(Optional.of(SPEAKS), Optional.of(LISTENS));
    assertThat(calling.live().rounds()).as("one call is looked at once").isEqualTo(1);
    assertThat(calling.live().looked()).isEqualTo(5);
  }

  @Test
  void what_was_seen_before_the_panel_went_is_drawn_nowhere() {
    openStream();
    List<Optional<LiveMoment>> drawn = new ArrayList<>();
    Div page = new Div();
    calling.live().watch(page, Calling.CALL, drawn::add);
    UI.getCurrent().add(page);
    calling.live().looksAt(SPEAKS);
    page.getElement().removeFromParent();
    MockVaadin.clientRoundtrip();
    assertThat(drawn).isEmpty();
  }

  @Test
  void where_nothing_can_be_watched_any_more_the_page_is_there_all_the_same() {
    calling.live().refuses();
    calling.says(Speaker.PATIENT, Via.SPEECH, "It is fine.");
    openStream();
    assertThat(text(Conversation.class)).contains("It is fine.");
    assertThat(calling.live().count()).isZero();
  }

  @Test
  void who_waited_once_waited_once() {
    openStream();
    calling
        .live()
        .stands(
            new LiveMoment(
                LiveMoment.Word.NOBODY, "", Ward.NOW, List.of(Duration.ofMillis(500)), 1));
    assertThat(text(LivePanel.class))
        .contains(
            "Companion’s last answer came 0.5 s after the patient’s pause · patient interrupted once");
  }

  @Test
  void one_look_that_fails_ends_no_watching() {
    openStream();
    calling.live().breaks();
    calling.live().stands(SPEAKS);
    assertThat(text(LivePanel.class)).contains("Maria is speaking");
  }

  private static List<Button> say() {
    return _find(Button.class, spec -> spec.withId("say-open"));
  }

  private void openStream() {
    calling.runs(CallMode.STREAM, Optional.empty());
    open(Role.CLINICIAN);
  }

  private void open(Role role) {
    console = calling.open(role, notices);
  }

  private void changed() {
    notices.changed(Notice.Kind.CALL, Calling.CALL.value());
  }
}
