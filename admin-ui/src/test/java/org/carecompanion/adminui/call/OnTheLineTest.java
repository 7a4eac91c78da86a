package org.carecompanion.adminui.call;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.Optional;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.Heard;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a transcript tells of calls whose sound runs through us. */
class OnTheLineTest {
  private static final String ASKED = "Is someone with you who could stay?";

  private final Calling calling = new Calling();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void what_was_heard_whole_says_so_once_the_line_has_told_it() {
    calling.says(Speaker.COMPANION, Via.VOICE, ASKED);
    open();
    Turn turn = last();
    assertThat(text(turn)).contains(ASKED).doesNotContain("whole", "heard");
    calling.went(heard(new Heard.Fully()));
    changed();
    assertThat(text(turn)).containsSubsequence(ASKED, "✓", "heard");
    assertThat(last()).as("the turn that stood there").isSameAs(turn);
    assertThat(hidden(turn, "✓")).as("the mark is for the eye, the words for all").isTrue();
  }

  @Test
  void what_was_not_heard_is_told_apart_by_mark_and_by_words() {
    calling.says(Speaker.COMPANION, Via.VOICE, ASKED);
    calling.went(heard(new Heard.UpTo("Is someone with you".length())));
    calling.says(Speaker.PATIENT, Via.SPEECH, "My husband is here.");
    calling.went(new CallPage.OnLine(Optional.empty(), Optional.of(Duration.ofMillis(749)), true));
    open();
    assertThat(text(_find(Turn.class).getFirst()))
        .containsSubsequence(
            "Is someone with you",
            "┊",
            "Not heard:",
            "who could stay?",
            "(not heard)",
            "heard up to here");
    assertThat(text(last())).contains("spoke over Companion", "answered 0.7 s after the pause");
  }

  @Test
  void what_nobody_heard_says_that_nothing_was() {
    calling.says(Speaker.COMPANION, Via.VOICE, ASKED);
    calling.went(heard(new Heard.UpTo(0)));
    open();
    assertThat(text(last()))
        .containsSubsequence("Not heard:", ASKED, "nothing of it was heard")
        .doesNotContain("up to here");
  }

  @Test
  void where_the_carrier_spoke_nothing_is_claimed() {
    calling.says(Speaker.COMPANION, Via.VOICE, ASKED);
    calling.says(Speaker.PATIENT, Via.SPEECH, "No.");
    open();
    assertThat(text(TalkPanel.class)).doesNotContain("heard", "answered", "Answered", "whole");
  }

  @Test
  void how_long_the_patient_waited_is_summed_up_with_how_many_turns_that_is() {
    for (int millis : new int[] {700, 2_140, 900}) {
      calling.says(Speaker.PATIENT, Via.SPEECH, "No.");
      calling.went(
          new CallPage.OnLine(Optional.empty(), Optional.of(Duration.ofMillis(millis)), false));
    }
    open();
    assertThat(text(TalkPanel.class))
        .contains("Answered 0.9 s after the pause, 2.1 s at most (3 turns)");
  }

  @Test
  void the_head_says_how_the_sound_runs_and_why_it_left_its_stream() {
    calling.runs(CallMode.STREAM, Optional.empty());
    open();
    assertThat(text(CallHead.class)).contains("Stream").doesNotContain("Gather");
    calling.runs(CallMode.GATHER, Optional.of(StreamFallback.SPEECH_FAILED));
    changed();
    assertThat(text(CallHead.class))
        .contains("Gather: our speech service failed")
        .doesNotContain("Stream");
  }

  private static CallPage.OnLine heard(Heard heard) {
    return new CallPage.OnLine(Optional.of(heard), Optional.empty(), false);
  }

  private static Turn last() {
    return _find(Turn.class).getLast();
  }

  private static boolean hidden(Component within, String text) {
    return within.getElement().getChildren().anyMatch(child -> hidden(child, text));
  }

  private static boolean hidden(Element element, String text) {
    if (element.getText().equals(text)) return "true".equals(element.getAttribute("aria-hidden"));
    return element.getChildren().anyMatch(child -> hidden(child, text));
  }

  private void open() {
    console = calling.open(Role.CLINICIAN, notices);
  }

  private void changed() {
    notices.changed(Notice.Kind.CALL, Calling.CALL.value());
  }
}
