package org.carecompanion.clinical.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.domain.call.CallId;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Row, job and notice come together, or not at all. */
class JobsAndNoticesTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private final Ward ward = Ward.in(DATABASE);

  @Test
  void what_is_committed_has_its_job_and_its_notice() throws SQLException {
    try (Connection listening = listen()) {
      CallId call = ward.plannedCall();
      assertThat(DATABASE.jobs("dial", ward.hospital())).containsExactly(call.value());
      assertThat(DATABASE.due("dial", ward.hospital()))
          .containsExactly(ClinicalDatabase.FRIDAY_MORNING);
      assertThat(received(listening)).containsExactly("CALL:" + ward.hospital() + ":" + call);
    }
  }

  @Test
  void what_is_rolled_back_has_neither() throws SQLException {
    try (Connection listening = listen()) {
      assertThatThrownBy(
              () ->
                  DATABASE.doIn(
                      ward.hospital(),
                      () -> {
                        ward.plannedCall();
                        throw new IllegalStateException("afterwards");
                      }))
          .hasMessage("afterwards");
      assertThat(DATABASE.jobs("dial", ward.hospital())).isEmpty();
      assertThat(
              DATABASE.rows(
                  "select id from call where hospital_id = '%s'".formatted(ward.hospital())))
          .isEmpty();
      CallId next = ward.plannedCall();
      assertThat(received(listening))
          .as("only the one that was committed")
          .containsExactly("CALL:" + ward.hospital() + ":" + next);
    }
  }

  @Test
  void a_job_asked_for_twice_is_there_once_at_the_first_time() {
    UUID id = UUID.randomUUID();
    var kind = new JobKind("test-twice");
    var now = DATABASE.clock().instant();
    DATABASE.doIn(
        ward.hospital(),
        () -> {
          Jobs jobs = DATABASE.bean(Jobs.class);
          jobs.at(kind, ward.hospital().value(), id, now);
          jobs.at(kind, ward.hospital().value(), id, now.plus(Duration.ofHours(1)));
        });
    assertThat(DATABASE.due("test-twice", ward.hospital())).containsExactly(now);
  }

  private static Connection listen() throws SQLException {
    Connection connection = DATABASE.listening();
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen companion");
    }
    return connection;
  }

  private List<String> received(Connection connection) throws SQLException {
    List<String> notices = new ArrayList<>();
    for (var notice : connection.unwrap(PGConnection.class).getNotifications(2_000))
      if (notice.getParameter().contains(ward.hospital().toString()))
        notices.add(notice.getParameter());
    return notices;
  }
}
