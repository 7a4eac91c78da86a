package org.carecompanion.adminui.alert;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.notice;
import static org.carecompanion.adminui.shared.Seen.press;
import static org.carecompanion.adminui.shared.Seen.pressWords;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.access.Openings;
import org.carecompanion.adminui.call.Answer;
import org.carecompanion.adminui.review.Marking;
import org.carecompanion.adminui.review.Reviewing;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.adminui.shared.Words;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertViewTest {
  private final Alerting alerting = new Alerting();
  private final NoticesByHand notices = new NoticesByHand();
  private final Reviewing.Desk reviews = new Reviewing.Desk();
  private final Openings openings = new Openings();
  private OpenConsole console;

  @BeforeEach
  void open() {
    console =
        OpenConsole.as(
            Role.CLINICIAN,
            AlertView.class,
            alerting.reads(),
            new AlertTools(alerting.desk(), openings, new Marking(reviews)),
            notices,
            Ward.CLOCK);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_patients_words_the_question_and_the_rule_are_there_in_full() {
    console.at("alerts/" + Alerting.CHEST);
    assertThat(text(Words.class)).isEqualTo("“" + Alerting.WORDS + "”");
    assertThat(text(AlertView.class))
        .contains("Is the wound redder?", "R-01 Chest pain → Urgent", "GONZALEZ, Maria");
  }

  @Test
  void restricted_while_it_is_open_its_words_go_and_open_again_as_a_reading() {
    console.at("alerts/" + Alerting.CHEST);
    alerting.patientIs(PatientCard.Words.CLOSED);
    patientChanged();
    assertThat(text(AlertView.class)).doesNotContain(Alerting.WORDS).contains("closed: ");
    assertThat(alerting.opened()).hasSize(1);
    alerting.patientIs(PatientCard.Words.OPENED);
    patientChanged();
    assertThat(text(AlertView.class)).contains(Alerting.WORDS);
    assertThat(alerting.opened()).hasSize(2);
    alerting.patientIs(PatientCard.Words.CLOSED);
    openings.end();
    assertThat(text(AlertView.class)).doesNotContain(Alerting.WORDS);
  }

  private void patientChanged() {
    notices.changed(Notice.Kind.PATIENT, Ward.maria().person().id().value());
  }

  @Test
  void what_of_the_reply_the_patient_did_not_hear_says_so() {
    console.at("alerts/" + Alerting.CHEST);
    assertThat(text(AlertView.class))
        .containsSubsequence(
            "Said in reply", "Hang up", "Not heard:", "and dial 911.", "heard up to here");
  }

  @Test
  void no_and_not_asked_are_different_words_in_different_places() {
    console.at("alerts/" + Alerting.CHEST);
    String page = text(AlertView.class);
    assertThat(page).containsSubsequence("Said no", "Fainting", "Not asked", "Falls");
  }

  @Test
  void the_proof_names_the_rule_its_source_what_read_it_and_the_protocol_to_read() {
    console.at("alerts/" + Alerting.CHEST);
    assertThat(text(ProofPanel.class))
        .containsSubsequence(
            "Is the wound redder?",
            "Chest pain: Yes",
            "Read by word list entry U-01",
            "Dizziness: Yes",
            "“a bit dizzy”",
            "turn 9",
            "R-01 Chest pain → Urgent",
            "Source: 2.3 row 3",
            "Heart",
            "Knee or hip, version 1, day 7");
    assertThat(_find(Anchor.class))
        .extracting(Anchor::getHref)
        .contains("protocols/knee-hip/1?day=7");
  }

  @Test
  void pain_is_a_chart_with_a_sentence_and_the_same_as_a_table() {
    console.at("alerts/" + Alerting.CHEST);
    String sentence = "Pain now fell from 7 to 4 of 10 since day 2.";
    assertThat(text(PainPanel.class)).contains(sentence);
    String drawing = _get(PainChart.class).getElement().getChild(0).getProperty("innerHTML");
    assertThat(drawing)
        .contains("role=\"img\"", "aria-label=\"" + sentence + "\"", "7 High", "not reached");
    assertThat(drawing.split("<line class=\"pain-now\"", -1))
        .as("no line crosses the call nobody answered")
        .hasSize(1);
    press("pain-other");
    assertThat(_get(PainPanel.class).getChildren().filter(PainChart.class::isInstance))
        .noneMatch(Component::isVisible);
    assertThat(text(PainPanel.class))
        .containsSubsequence(
            "2", "7 of 10", "8 of 10", "4", "Not reached", "7", "4 of 10", "No number given");
  }

  @Test
  @SuppressWarnings("unchecked")
  void whoever_doubts_the_finding_says_what_was_meant_and_the_alert_stays() {
    console.at("alerts/" + Alerting.CHEST);
    press("mark-wrong");
    assertThat(text(Dialog.class)).contains("Chest pain: Yes", "“chest pain”");
    _setValue(
        (Select<FindingStatus>) _get(Select.class, spec -> spec.withId("review-status")),
        FindingStatus.OTHER_PERSON);
    _setValue(_get(TextArea.class, spec -> spec.withId("review-note")), "Her sister.");
    press("dialog-act");
    assertThat(reviews.marks()).hasSize(1).first().asString().endsWith("OTHER_PERSON: Her sister.");
    assertThat(text(AlertHead.class)).contains("Chest pain", "New, no owner");
  }

  @Test
  void what_somebody_else_does_takes_nothing_from_under_the_pointer() {
    console.at("alerts/" + Alerting.CHEST);
    List<Component> before = List.of(button("mark-wrong"), button("add-missed"), chart());
    Component resolve = button("resolve");
    alerting.put(Alerting.page(Alerting.CHEST, Alerting.standing(AlertState.ACKNOWLEDGED)));
    notices.changed(Notice.Kind.ALERT, Alerting.CHEST.value());
    assertThat(text(AlertHead.class)).contains("Owned by Dana Ruiz");
    assertThat(List.of(button("mark-wrong"), button("add-missed"), chart()))
        .usingElementComparator((one, other) -> one == other ? 0 : 1)
        .isEqualTo(before);
    assertThat(button("resolve")).as("another way to act").isNotSameAs(resolve);
  }

  @Test
  void a_mark_is_no_news_to_the_page_of_an_alert() {
    Answer answer =
        Alerting.page(Alerting.CHEST, Alerting.standing(AlertState.NEW))
            .proof()
            .answers()
            .getFirst();
    Answer.Grounds grounds = answer.grounds();
    Answer marked =
        new Answer(
            answer.topic(),
            answer.status(),
            answer.value(),
            new Answer.Grounds(
                grounds.finding(),
                grounds.quote(),
                grounds.asked(),
                Optional.of("Marked as wrong")),
            answer.severity());
    assertThat(marked).isNotEqualTo(answer);
    assertThat(marked.withoutMark()).isEqualTo(answer);
  }

  private static Component button(String id) {
    return _get(Button.class, spec -> spec.withId(id));
  }

  private static Component chart() {
    return _get(PainChart.class);
  }

  @Test
  void the_history_says_who_was_written_to() {
    console.at("alerts/" + Alerting.CHEST);
    assertThat(text(HistoryList.class)).contains("Nobody had it: text sent to Sam Okafor");
  }

  @Test
  void opening_it_is_one_reading_and_a_push_is_none() {
    console.at("alerts/" + Alerting.CHEST);
    notices.changed(Notice.Kind.ALERT, Alerting.CHEST.value());
    assertThat(alerting.opened()).containsExactly(Alerting.CHEST);
  }

  @Test
  void acknowledging_shows_the_owner_and_undo_gives_it_back() {
    console.at("alerts/" + Alerting.CHEST);
    press("acknowledge");
    assertThat(text(AlertHead.class)).contains("Owned by Dana Ruiz");
    pressWords("Undo");
    assertThat(text(AlertHead.class)).contains("New, no owner");
  }

  @Test
  void whoever_comes_second_learns_who_was_first_and_nothing_changes() {
    alerting.somebodyElseIsFirst("Sam Okafor");
    console.at("alerts/" + Alerting.CHEST);
    press("acknowledge");
    assertThat(notice()).isEqualTo("Sam Okafor acknowledged this at 2:00 PM. Nothing was changed.");
    assertThat(text(AlertHead.class)).contains("New, no owner");
  }

  @Test
  void resolving_needs_an_outcome_and_a_note() {
    console.at("alerts/" + Alerting.CHEST);
    press("resolve");
    press("resolve-save");
    assertThat(_get(TextArea.class, spec -> spec.withId("resolve-note")).isInvalid()).isTrue();
    assertThat(alerting.page(Alerting.CHEST).proof().standing().state()).isEqualTo(AlertState.NEW);
    Alerting.fillInResolution();
    press("resolve-save");
    assertThat(_find(Dialog.class)).isEmpty();
    assertThat(text(AlertView.class)).contains("Resolved", "Advice given", "Called her.");
  }

  @Test
  void what_was_written_stays_when_saving_fails() {
    alerting.breakDown();
    console.at("alerts/" + Alerting.CHEST);
    press("resolve");
    Alerting.fillInResolution();
    press("resolve-save");
    assertThat(_get(TextArea.class, spec -> spec.withId("resolve-note")).getValue())
        .isEqualTo("Called her.");
    assertThat(text(Dialog.class))
        .contains("We could not save this. What you wrote is still here.");
  }

  @Test
  void what_somebody_else_did_is_said_once() {
    console.at("alerts/" + Alerting.CHEST);
    UI.getCurrent().add(new Announcer());
    alerting.put(Alerting.page(Alerting.CHEST, Alerting.standing(AlertState.ACKNOWLEDGED)));
    notices.changed(Notice.Kind.ALERT, Alerting.CHEST.value());
    assertThat(text(Announcer.class)).isEqualTo("Dana Ruiz acknowledged this at 2:00 PM");
  }

  @Test
  void an_alert_that_is_not_there_and_a_word_that_is_no_id_give_the_same_page() {
    for (String address : new String[] {"alerts/" + new UUID(9, 9), "alerts/nonsense"}) {
      console.at(address);
      assertThat(_find(AlertView.class)).as(address).isEmpty();
    }
  }
}
