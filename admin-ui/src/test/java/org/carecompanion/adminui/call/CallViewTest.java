package org.carecompanion.adminui.call;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.tab;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallViewTest {
  private final Calling calling = new Calling();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void turns_arrive_while_it_is_watched_and_opening_it_is_one_reading() {
    open(Role.CLINICIAN);
    assertThat(text(TalkPanel.class)).contains("Nothing has been said yet.");
    calling.says(Speaker.COMPANION, Via.VOICE, "Is anything wrong in your chest?");
    changed();
    calling.says(Speaker.PATIENT, Via.SPEECH, "No.");
    changed();
    assertThat(_find(Turn.class)).hasSize(2);
    assertThat(text(Conversation.class))
        .containsSubsequence("Companion", "Is anything wrong", "Maria", "“No.”");
    assertThat(calling.opened()).containsExactly(Calling.CALL);
  }

  @Test
  void a_silence_and_a_key_say_what_they_are() {
    calling.says(Speaker.COMPANION, Via.VOICE, "How bad is your pain?");
    calling.says(Speaker.PATIENT, Via.SILENCE, "");
    calling.says(Speaker.PATIENT, Via.KEYPAD, "4");
    open(Role.CLINICIAN);
    assertThat(text(Conversation.class)).containsSubsequence("Silence", "Pressed 4");
  }

  @Test
  void no_and_not_asked_and_no_answer_are_three_different_things() {
    open(Role.CLINICIAN);
    assertThat(text(AnswersPanel.class))
        .containsSubsequence(
            "No",
            "Chest pain",
            "“No.”",
            "turn 3",
            "Asked: Does your chest hurt?",
            "Read as a plain answer",
            "Not asked",
            "Falls");
    calling.asksAboutFalls();
    changed();
    assertThat(text(AnswersPanel.class)).contains("No answer").doesNotContain("Not askedFalls");
    assertThat(_find(AnswerLine.class))
        .extracting(line -> line.getClassNames().toString())
        .doesNotHaveDuplicates();
  }

  @Test
  void an_urgent_alert_is_said_at_once_and_stands_under_the_words() {
    calling.says(Speaker.COMPANION, Via.VOICE, "Is the wound redder?");
    open(Role.CLINICIAN);
    UI.getCurrent().add(new Announcer());
    calling.says(Speaker.PATIENT, Via.SPEECH, "I had some chest pain.");
    calling.raises(Severity.URGENT, "Chest pain");
    changed();
    assertThat(text(Announcer.class)).isEqualTo("Urgent alert: Chest pain");
    assertThat(text(_find(Turn.class).getLast()))
        .contains("I had some chest pain.", "raised: Chest pain", "Open");
  }

  @Test
  void only_what_the_patient_says_is_read_out_as_it_comes() {
    calling.says(Speaker.COMPANION, Via.VOICE, "Is the wound redder?");
    calling.says(Speaker.PATIENT, Via.SPEECH, "I had some chest pain.");
    calling.raises(Severity.URGENT, "Chest pain");
    calling.types("Dana Ruiz", "Stay on the line.");
    open(Role.CLINICIAN);
    assertThat(_find(Turn.class))
        .extracting(turn -> "off".equals(turn.getElement().getAttribute("aria-live")))
        .containsExactly(true, false, true);
    assertThat(_get(Div.class, spec -> spec.withClasses("turn-raised")).getElement())
        .as("said by the announcer")
        .extracting(line -> line.getAttribute("aria-live"))
        .isEqualTo("off");
  }

  @Test
  void that_it_ended_is_said_once_and_its_clock_is_never_read_out() {
    calling.says(Speaker.COMPANION, Via.VOICE, "Is the wound redder?");
    open(Role.CLINICIAN);
    Announcer announcer = new Announcer();
    UI.getCurrent().add(announcer);
    CallHead head = _get(CallHead.class);
    assertThat(head.getElement().hasAttribute("role")).isFalse();
    changed();
    assertThat(_get(CallHead.class)).as("not drawn anew").isSameAs(head);
    assertThat(text(announcer)).isEmpty();
    calling.ends(CallOutcome.PARTLY_COMPLETED);
    changed();
    assertThat(text(announcer)).isEqualTo("Ended 2:03 PM, Partly completed");
  }

  @Test
  void it_ends_at_the_same_address_with_how_it_ended() {
    open(Role.CLINICIAN);
    assertThat(text(CallHead.class)).contains("Live", "recorded");
    calling.ends(CallOutcome.PARTLY_COMPLETED);
    changed();
    assertThat(text(CallHead.class))
        .contains("Ended 2:03 PM, Partly completed", "3 min 41 s")
        .doesNotContain("recorded");
  }

  @Test
  void a_call_that_left_its_stream_is_not_called_recorded() {
    calling.runs(CallMode.GATHER, Optional.of(StreamFallback.SPEECH_FAILED));
    open(Role.CLINICIAN);
    assertThat(text(CallHead.class)).contains("Live").doesNotContain("recorded");
  }

  @Test
  void once_it_has_ended_a_summary_says_what_came_of_it_and_what_was_not_asked() {
    open(Role.CLINICIAN);
    assertThat(_find(SummaryPanel.class)).isEmpty();
    calling.ends(CallOutcome.PARTLY_COMPLETED);
    changed();
    assertThat(text(SummaryPanel.class))
        .containsSubsequence(
            "Summary",
            "Partly completed",
            "No alert",
            "No answer",
            "Chest pain",
            "Not asked",
            "Falls")
        .doesNotContain("Said no");
    assertThat(inOrder()).as("nothing moved").containsExactly("columns", "summary");
    close();
    open(Role.CLINICIAN);
    assertThat(inOrder()).as("opened later").containsExactly("summary", "columns");
  }

  private static List<String> inOrder() {
    Component columns = _get(CallColumns.class);
    return columns
        .getParent()
        .orElseThrow()
        .getChildren()
        .map(part -> part == columns ? "columns" : "summary")
        .toList();
  }

  @Test
  void a_call_that_was_not_placed_says_by_which_rule() {
    calling.ends(CallOutcome.NOT_PLACED);
    open(Role.CLINICIAN);
    assertThat(text(CallHead.class)).contains("Not placed: No agreement to calls on this number");
  }

  @Test
  void an_admin_sees_that_it_took_place_and_no_word_of_it() {
    calling.says(Speaker.PATIENT, Via.SPEECH, "It is fine.");
    open(Role.HOSPITAL_ADMIN);
    assertThat(text(CallView.class))
        .contains("GONZALEZ, Maria", "What was said is for clinicians.")
        .doesNotContain("It is fine.");
    assertThat(_find(TalkPanel.class)).isEmpty();
    assertThat(_find(AnswersPanel.class)).isEmpty();
  }

  @Test
  void of_a_restricted_patient_there_is_a_way_to_say_why_and_no_word() {
    calling.says(Speaker.PATIENT, Via.SPEECH, "It is fine.");
    calling.isRestricted();
    open(Role.CLINICIAN);
    assertThat(text(CallView.class))
        .contains("GONZALEZ, Maria", "Restricted", "closed: ")
        .doesNotContain("It is fine.");
    assertThat(_find(TalkPanel.class)).isEmpty();
  }

  @Test
  void the_tab_names_nobody_and_a_call_that_is_not_there_is_not_found() {
    open(Role.CLINICIAN);
    assertThat(tab()).isEqualTo("Call · Companion");
    console.at("calls/" + new UUID(9, 9));
    assertThat(_find(CallView.class)).isEmpty();
  }

  @Test
  void where_one_thing_is_shown_at_a_time_the_address_says_which() {
    calling.says(Speaker.PATIENT, Via.SPEECH, "I had some chest pain.");
    open(Role.CLINICIAN);
    assertThat(part()).isEqualTo("conversation");
    console.at("calls/" + Calling.CALL + "?tab=answers");
    assertThat(part()).isEqualTo("answers");
    assertThat(calling.opened()).as("still the same reading").containsExactly(Calling.CALL);
    assertThat(answersTab()).isEqualTo("Answers");
    calling.raises(Severity.URGENT, "Chest pain");
    calling.raises(Severity.HIGH, "Wound");
    changed();
    assertThat(answersTab()).isEqualTo("Answers, 1 urgent");
    assertThat(part()).as("nothing turns by itself").isEqualTo("answers");
    _get(Tabs.class).setSelectedIndex(0);
    assertThat(part()).isEqualTo("conversation");
  }

  private static String part() {
    return _get(CallColumns.class).getElement().getAttribute("data-part");
  }

  private static String answersTab() {
    return _get(Tab.class, spec -> spec.withId("tab-answers")).getLabel();
  }

  @Test
  void words_beside_the_conversation_say_so_also_while_it_goes_on() {
    calling.says(Speaker.PATIENT, Via.SPEECH, "It is fine.");
    calling.saysBeside("My chest hurts.");
    open(Role.CLINICIAN);
    assertThat(text(CallHead.class)).contains("Live");
    assertThat(_find(Turn.class))
        .extracting(turn -> text(turn).contains("Companion was not waiting for this"))
        .containsExactly(false, true);
  }

  private void open(Role role) {
    console = calling.open(role, notices);
  }

  private void changed() {
    notices.changed(Notice.Kind.CALL, Calling.CALL.value());
  }
}
