package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.conversation.PatientTurn.Spoken;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a turn asks the database: each time costs two changes of the processor. */
class TurnStatementsTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final int READ = 5;
  private static final int WRITE = 8;

  private final PhoneCall call = PhoneCall.planned(DATABASE).identified();
  private final Statistics statistics =
      DATABASE.entities().getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();

  @BeforeEach
  void count() {
    statistics.clear();
    statistics.setStatisticsEnabled(true);
  }

  @AfterEach
  void stop() {
    statistics.setStatisticsEnabled(false);
  }

  private long sinceLast() {
    long statements = statistics.getPrepareStatementCount();
    statistics.clear();
    return statements;
  }

  @Test
  void a_turn_that_was_foreseen_asks_for_little_but_to_be_written() {
    int turn = call.answer().turn() + 1;
    Ahead ahead =
        call.checkIn()
            .ahead(call.ward.hospital(), call.id, turn, Spoken.of("no"), Late.Bearing.ANSWER)
            .orElseThrow();
    assertThat(sinceLast()).isEqualTo(READ);
    call.checkIn().heard(ahead, Spoken.of("no"));
    assertThat(sinceLast()).isEqualTo(WRITE);
  }

  @Test
  void what_the_findings_of_a_turn_are_judged_by_is_read_once() {
    call.untilAsked("pain_now");
    int before = call.findings().size();
    statistics.clear();
    call.says("eight and I have a fever and a cough and my leg is red and swollen");
    assertThat(readings("Finding")).isEqualTo(2); // of this call, and of the patient's pain before
    assertThat(readings("Alert")).isOne();
    assertThat(call.findings().size() - before).isGreaterThan(2);
    assertThat(call.alerts()).hasSizeGreaterThan(1);
  }

  private long readings(String of) {
    return Arrays.stream(statistics.getQueries())
        .filter(query -> query.startsWith("from " + of + " "))
        .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
        .sum();
  }
}
