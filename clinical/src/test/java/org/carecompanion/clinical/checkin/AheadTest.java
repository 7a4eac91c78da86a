package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.PatientTurn.Spoken;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.finding.Evidence;
import org.carecompanion.domain.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A turn that is thought about before it has ended leads to what it would have led to. */
class AheadTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private final PhoneCall call = atPain();
  private final int turn = call.answer().turn() + 1;

  private static PhoneCall atPain() {
    return PhoneCall.planned(DATABASE).identified().untilAsked("pain_now");
  }

  private Ahead ahead(String words) {
    return ahead(words, Late.Bearing.ANSWER);
  }

  private Ahead ahead(String words, Late.Bearing bearing) {
    return call.checkIn()
        .ahead(call.ward.hospital(), call.id, turn, Spoken.of(words), bearing)
        .orElseThrow();
  }

  /** What a call has come to by a turn, without what differs from call to call. */
  private static List<String> outcome(PhoneCall call, Answer answer) {
    List<String> outcome = new ArrayList<>();
    outcome.add(answer.toString());
    outcome.add(call.row().state().orElseThrow());
    call.transcript()
        .forEach(each -> outcome.add(each.turn() + "." + each.position() + " " + each.said()));
    call.followUps().forEach(each -> outcome.add(each.kind() + " " + each.reason()));
    call.findings().stream().map(AheadTest::found).sorted().forEach(outcome::add);
    call.alerts().stream().map(each -> each.reason().toString()).sorted().forEach(outcome::add);
    return outcome;
  }

  private static String found(Finding finding) {
    Finding.Judged judged = finding.judged();
    Evidence proof = finding.evidence();
    return "%s %s %s %s by %d %s %s %s"
        .formatted(
            judged.concept(),
            judged.status(),
            judged.severity(),
            judged.value(),
            proof.turn(),
            proof.quote(),
            proof.question(),
            proof.rule());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "about an eight",
        "none at all",
        "my chest hurts",
        "I want to talk to a nurse",
        "stop calling me",
        "what do you mean",
        "it is swollen and I have a fever"
      })
  void what_was_foreseen_leads_to_the_same_as_what_was_not(String words) {
    Ahead ahead = ahead(words);
    Answer answer = call.checkIn().heard(ahead, Spoken.of(words));
    assertThat(ahead.answer()).isEqualTo(answer);
    PhoneCall other = atPain();
    assertThat(outcome(call, answer)).isEqualTo(outcome(other, other.says(words).answer()));
  }

  @Test
  void what_answers_nothing_answers_nothing_ahead() {
    Ahead ahead = ahead("about an eight", Late.Bearing.ASIDE);
    Answer answer = call.checkIn().heard(ahead, Spoken.of("about an eight"));
    PhoneCall other = atPain();
    Answer expected =
        other
            .checkIn()
            .heardAside(other.ward.hospital(), other.id, turn, Spoken.of("about an eight"));
    assertThat(outcome(call, answer)).isEqualTo(outcome(other, expected));
    assertThat(call.question(answer)).isEqualTo("pain_now");
  }

  @Test
  void thinking_ahead_changes_no_row_and_plans_nothing() {
    List<String> before = everyRow();
    ahead("my chest hurts and I want to talk to a nurse");
    assertThat(everyRow()).isEqualTo(before);
    assertThat(before).hasSizeGreaterThan(20).anyMatch(table -> table.startsWith("utterance "));
  }

  private static List<String> everyRow() {
    List<String> tables =
        DATABASE.rows(
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1");
    return tables.stream()
        .map(
            table ->
                table
                    + " "
                    + DATABASE.rows(
                        "select count(*) || md5(coalesce(string_agg(t::text, '' order by t::text), '')) from \"%s\" t"
                            .formatted(table)))
        .toList();
  }

  @Test
  void how_clear_the_words_were_in_the_end_is_on_record() {
    Ahead ahead = ahead("about an eight");
    call.checkIn().heard(ahead, new Spoken("about an eight", OptionalDouble.of(0.75)));
    assertThat(call.transcript())
        .filteredOn(said -> said.turn() == turn && said.position() == 0)
        .singleElement()
        .satisfies(said -> assertThat(said.said().confidence()).contains(0.75f));
    assertThat(call.alerts()).hasSize(1);
  }

  @Test
  void words_that_were_unclear_in_the_end_answer_nothing() {
    Ahead ahead = ahead("about an eight");
    Answer answer =
        call.checkIn().heard(ahead, new Spoken("about an eight", OptionalDouble.of(0.1)));
    assertThat(call.question(answer)).isEqualTo("pain_now");
    assertThat(call.alerts()).isEmpty();
  }

  @Test
  void other_words_in_the_end_are_thought_about_anew() {
    Ahead ahead = ahead("about an eight");
    Answer answer = call.checkIn().heard(ahead, Spoken.of("none but my chest hurts"));
    assertThat(answer.sayings()).extracting("key").containsExactly("emergency");
    assertThat(call.transcript()).noneMatch(said -> said.said().text().equals("about an eight"));
  }

  @Test
  void a_turn_that_another_node_wrote_meanwhile_makes_what_was_foreseen_worthless() {
    Ahead ahead = ahead("yes very much");
    call.heard(turn, Spoken.of("none at all"));
    Answer answer = call.checkIn().heard(ahead, Spoken.of("yes very much"));
    PhoneCall other = atPain();
    other.heard(turn, Spoken.of("none at all"));
    Answer expected = other.heard(turn, Spoken.of("yes very much"));
    assertThat(outcome(call, answer)).isEqualTo(outcome(other, expected));
  }

  @Test
  void the_same_words_that_another_node_wrote_meanwhile_are_written_once() {
    Ahead ahead = ahead("about an eight");
    Answer first = call.heard(turn, Spoken.of("about an eight"));
    assertThat(call.checkIn().heard(ahead, Spoken.of("about an eight"))).isEqualTo(first);
    assertThat(call.alerts()).hasSize(1);
    assertThat(call.row().turn()).isEqualTo(turn);
  }

  @Test
  void a_line_that_was_over_before_it_was_written_keeps_the_words_and_nobody_is_answered() {
    Ahead ahead = ahead("about an eight");
    call.lineEnds(LineEnd.COMPLETED);
    Answer answer = call.checkIn().heard(ahead, Spoken.of("about an eight"));
    assertThat(answer.then()).isEqualTo(Answer.Then.HANG_UP);
    PhoneCall other = atPain().lineEnds(LineEnd.COMPLETED);
    other.heard(turn, Spoken.of("about an eight"));
    assertThat(call.findings()).hasSameSizeAs(other.findings()).isNotEmpty();
    assertThat(call.alerts()).hasSize(1);
    assertThat(call.row().turn()).isEqualTo(turn - 1);
  }

  @Test
  void a_machine_that_turned_out_to_be_there_is_not_answered() {
    Ahead ahead = ahead("about an eight");
    call.read(
        Calls.class,
        calls -> {
          calls.lock(call.id).orElseThrow().leaveVoicemail();
          return call.id;
        });
    Answer answer = call.checkIn().heard(ahead, Spoken.of("about an eight"));
    assertThat(answer.then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(call.row().turn()).isEqualTo(turn - 1);
    assertThat(call.findings()).noneMatch(found -> found.evidence().turn() >= turn);
  }

  @Test
  void nothing_is_foreseen_of_a_turn_that_is_not_the_next_or_of_a_call_that_is_over() {
    var words = Spoken.of("about an eight");
    CheckIn checkIn = call.checkIn();
    assertThat(checkIn.ahead(call.ward.hospital(), call.id, turn - 1, words, Late.Bearing.ANSWER))
        .isEmpty();
    assertThat(checkIn.ahead(call.ward.hospital(), call.id, turn + 1, words, Late.Bearing.ANSWER))
        .isEmpty();
    call.lineEnds(LineEnd.COMPLETED);
    assertThat(checkIn.ahead(call.ward.hospital(), call.id, turn, words, Late.Bearing.ANSWER))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 0.75, 1})
  void a_conversation_cannot_tell_how_clear_words_were_beyond_whether_they_were(double sure) {
    PatientTurn clear = new Spoken("about an eight", OptionalDouble.of(sure));
    PhoneCall other = atPain();
    Answer answer = call.heard(turn, clear);
    Answer same = other.heard(turn, Spoken.of("about an eight"));
    assertThat(answer).isEqualTo(same);
    assertThat(call.row().state()).isEqualTo(other.row().state());
  }
}
