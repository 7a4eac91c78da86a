package org.carecompanion.adminui.call;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.recording.RecordingState;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingPanelTest {
  private final Calling calling = new Calling();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void a_call_that_is_not_recorded_shows_none() {
    open(Role.CLINICIAN);
    assertThat(_find(RecordingPanel.class)).isEmpty();
  }

  @Test
  void a_recording_comes_and_can_be_played_and_nothing_is_heard_before() {
    calling.recording().is(RecordingState.AT_CARRIER, Optional.of("disk"));
    open(Role.CLINICIAN);
    assertThat(text(RecordingPanel.class))
        .contains("is being fetched", "the disk is full or failing");
    assertThat(player()).isEmpty();
    calling.ends(CallOutcome.COMPLETED);
    calling.recording().is(RecordingState.KEPT, Optional.empty());
    changed();
    Element player = player().orElseThrow();
    assertThat(player.getAttribute("preload")).isEqualTo("none");
    assertThat(player.getAttribute("src")).startsWith("VAADIN/dynamic/resource/");
    changed();
    assertThat(player()).as("not replaced while it plays").contains(player);
    assertThat(calling.recording().heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"disk", "disk_slow", "interrupted", "left_stream", "too_large"})
  void one_of_ours_grows_and_says_what_is_missing_in_it(String why) {
    calling.recording().is(RecordingState.RECORDING, Optional.empty());
    open(Role.CLINICIAN);
    assertThat(text(RecordingPanel.class)).contains("by us").doesNotContain("Incomplete");
    assertThat(player()).isEmpty();
    calling.recording().is(RecordingState.KEPT, Optional.empty(), Optional.of(why));
    changed();
    assertThat(text(RecordingPanel.class)).contains("Incomplete: ");
    assertThat(player()).isPresent();
  }

  @Test
  void each_turn_of_one_of_ours_is_played_from_where_it_was_said() {
    calling.says(Speaker.PATIENT, Via.SPEECH, "My calf hurts a lot today");
    calling.recording().began(Ward.NOW.minusSeconds(60));
    open(Role.CLINICIAN);
    assertThat(_find(Button.class, spec -> spec.withClasses("turn-play"))).isEmpty();
    calling.recording().is(RecordingState.KEPT, Optional.empty());
    changed();
    changed();
    List<Button> buttons = _find(Button.class, spec -> spec.withClasses("turn-play"));
    assertThat(buttons).hasSameSizeAs(_find(Turn.class));
    _click(buttons.getLast());
    UIInternals page = UI.getCurrent().getInternals();
    page.getStateTree().runExecutionsBeforeClientResponse();
    // 60 s in, they had been silent for two and had spoken for 25 letters
    assertThat(page.dumpPendingJavaScriptInvocations())
        .extracting(js -> js.getInvocation())
        .filteredOn(js -> js.getExpression().contains("currentTime"))
        .hasSize(1)
        .allSatisfy(js -> assertThat(js.getParameters()).contains(56.0));
  }

  @Test
  void a_carriers_recording_has_no_clock_and_is_played_from_its_start() {
    calling.says(Speaker.PATIENT, Via.SPEECH, "My calf hurts");
    calling.recording().is(RecordingState.KEPT, Optional.empty());
    open(Role.CLINICIAN);
    assertThat(player()).isPresent();
    assertThat(_find(Button.class, spec -> spec.withClasses("turn-play"))).isEmpty();
  }

  @Test
  void an_admin_hears_nothing() {
    calling.recording().is(RecordingState.KEPT, Optional.empty());
    open(Role.HOSPITAL_ADMIN);
    assertThat(_find(RecordingPanel.class)).isEmpty();
  }

  private static Optional<Element> player() {
    return _find(RecordingPanel.class)
        .getFirst()
        .getElement()
        .getChildren()
        .filter(child -> child.getTag().equals("audio"))
        .findFirst();
  }

  private void open(Role role) {
    console = calling.open(role, notices);
  }

  private void changed() {
    notices.changed(Notice.Kind.CALL, Calling.CALL.value());
  }
}
