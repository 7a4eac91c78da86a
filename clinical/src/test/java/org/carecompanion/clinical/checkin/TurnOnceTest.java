package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carecompanion.clinical.alert.AlertRecord;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Concept;
import org.junit.jupiter.api.Test;

/** A turn is dealt with once, whoever brings it, however often, and whatever fails on the way. */
class TurnOnceTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final PatientTurn YES = PatientTurn.Spoken.of("yes");
  private final PhoneCall call = PhoneCall.planned(DATABASE);

  @Test
  void an_opening_asked_for_twice_is_the_same_and_said_once() {
    Answer first = call.answered().answer();
    int said = call.transcript().size();
    assertThat(call.answered().answer()).isEqualTo(first);
    assertThat(call.transcript()).hasSize(said);
  }

  @Test
  void a_repeated_turn_gets_the_identical_answer_and_records_nothing() {
    Answer first = call.identified().says("no").answer();
    int said = call.transcript().size();
    int found = call.findings().size();
    Answer repeated = call.heard(first.turn(), PatientTurn.Spoken.of("no"));
    assertThat(repeated).isEqualTo(first);
    assertThat(AnswerJson.write(repeated)).isEqualTo(AnswerJson.write(first));
    assertThat(call.transcript()).hasSize(said);
    assertThat(call.findings()).hasSize(found);
    assertThat(call.alerts()).isEmpty();
  }

  @Test
  void an_older_turn_gets_the_current_answer() {
    Answer current = call.identified().says("no").says("nope").says("no").answer();
    assertThat(call.heard(4, PatientTurn.Spoken.of("nope"))).isEqualTo(current);
    assertThat(call.row().turn()).isEqualTo(current.turn());
    assertThat(call.alerts()).isEmpty();
  }

  @Test
  void other_words_under_a_number_that_was_dealt_with_answer_nothing_and_are_heard() {
    Answer first = call.identified().says("no").answer();
    var hurts = PatientTurn.Spoken.of("yes my chest hurts");
    Answer other = call.heard(first.turn(), hurts);
    assertThat(other.then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(other.sayings()).extracting("key").containsExactly("emergency");
    assertThat(call.alerts()).hasSize(1);
    assertThat(call.heard(first.turn(), hurts).then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(call.alerts()).hasSize(1);
  }

  @Test
  void words_of_a_turn_that_cannot_have_come_yet_answer_nothing_and_are_kept_once() {
    Answer current = call.identified().answer();
    int said = call.transcript().size();
    assertThat(call.heard(Integer.MAX_VALUE, YES)).isEqualTo(current);
    assertThat(call.heard(Integer.MAX_VALUE, YES)).isEqualTo(current);
    assertThat(call.row().turn()).isEqualTo(current.turn());
    assertThat(call.transcript()).hasSize(said + 1);
    assertThat(call.alerts()).isEmpty();
    assertThat(call.says("no").answer().then()).isEqualTo(Answer.Then.LISTEN);
  }

  @Test
  void what_is_heard_before_the_opening_changes_nothing() {
    Answer answer = call.heard(2, YES);
    assertThat(answer.sayings()).isEmpty();
    assertThat(call.row().turn()).isZero();
    assertThat(call.transcript()).isEmpty();
  }

  @Test
  void a_call_that_never_was_and_another_hospital_s_call_are_hung_up() {
    CheckIn checkIn = DATABASE.bean(CheckIn.class);
    assertThat(checkIn.answered(call.ward.hospital(), CallId.random())).isEqualTo(Answer.hangUp(1));
    Ward other = Ward.in(DATABASE);
    assertThat(checkIn.answered(other.hospital(), call.id)).isEqualTo(Answer.hangUp(1));
    assertThat(call.row().turn()).isZero();
  }

  @Test
  void an_answer_is_ready_once_some_node_has_it() {
    CheckIn checkIn = DATABASE.bean(CheckIn.class);
    assertThat(checkIn.ready(call.ward.hospital(), call.id, 1)).isEmpty();
    Answer opening = call.answered().answer();
    assertThat(checkIn.ready(call.ward.hospital(), call.id, 1)).contains(opening);
    assertThat(checkIn.ready(call.ward.hospital(), call.id, 2)).isEmpty();
  }

  @Test
  void two_webhooks_that_race_for_one_turn_write_it_once_and_get_the_same_answer()
      throws Exception {
    call.identified().untilAsked("pain_now");
    int turn = call.answer().turn() + 1;
    int nodes = 4;
    var together = new CyclicBarrier(nodes);
    Callable<Answer> webhook =
        () -> {
          together.await();
          return call.heard(turn, PatientTurn.Spoken.of("about an eight"));
        };
    Set<Answer> answers = new HashSet<>();
    try (var threads = Executors.newFixedThreadPool(nodes)) {
      for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(nodes, webhook)))
        answers.add(answer.get());
    }
    assertThat(answers).hasSize(1);
    assertThat(call.row().turn()).isEqualTo(turn);
    assertThat(call.transcript().stream().filter(said -> said.turn() == turn))
        .hasSize(1 + answers.iterator().next().sayings().size());
    assertThat(call.alerts()).hasSize(1);
    assertThat(call.findings().stream().filter(f -> f.judged().concept() == Concept.PAIN))
        .hasSize(1);
  }

  @Test
  void a_failure_while_writing_a_turn_leaves_nothing_of_it() throws SQLException {
    call.identified();
    Answer before = call.answer();
    occupyThePlaceOfTheAnswer(before.turn() + 1);
    int said = call.transcript().size();
    assertThatThrownBy(() -> call.says("my chest hurts"))
        .hasMessageContaining("utterance_call_id_turn_position_key");
    assertThat(call.row().turn()).isEqualTo(before.turn());
    assertThat(call.transcript()).hasSize(said);
    assertThat(call.findings()).isEmpty();
    assertThat(call.alerts()).isEmpty();
    assertThat(DATABASE.jobs(AlertRecord.UNACKNOWLEDGED.name(), call.ward.hospital())).isEmpty();
    free(before.turn() + 1);
    assertThat(call.says("my chest hurts").said()).as("the same turn again").contains("911");
    assertThat(call.alerts()).hasSize(1);
  }

  private void occupyThePlaceOfTheAnswer(int turn) throws SQLException {
    owner(
        "insert into utterance select (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid(), 'turn', %d, 'position', 1))).* from utterance u where call_id = '%s' limit 1"
            .formatted(turn, call.id));
  }

  private void free(int turn) throws SQLException {
    owner("delete from utterance where call_id = '%s' and turn = %d".formatted(call.id, turn));
  }

  private static void owner(String sql) throws SQLException {
    try (Connection connection = DATABASE.owner().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }
}
