package org.carecompanion.clinical.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same through SQL as the application's role, with nothing of ours in between. */
class RowLevelSecurityTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final FullHospital HARBOR = FullHospital.in(DATABASE);
  private static final FullHospital OTHER = FullHospital.in(DATABASE);

  private static List<String> tables() {
    return DATABASE.rows(
        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'hospital_id' order by 1");
  }

  @Test
  void every_table_with_a_hospital_is_covered_and_none_is_without_one() {
    assertThat(tables()).hasSizeGreaterThanOrEqualTo(19);
    assertThat(
            DATABASE.rows(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity order by 1"))
        .containsExactly("country", "flyway_schema_history", "scheduled_tasks");
  }

  @TestFactory
  Stream<DynamicTest> sql_sees_only_the_rows_of_the_scope_in() {
    return tables().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table,
                    () -> {
                      String other = id(OTHER);
                      assertThat(count(Optional.of(HARBOR), table, "true")).isPositive();
                      assertThat(
                              count(
                                  Optional.of(HARBOR),
                                  table,
                                  "hospital_id is distinct from '%s'".formatted(id(HARBOR))))
                          .isZero();
                      assertThat(count(Optional.of(HARBOR), table, "hospital_id = '" + other + "'"))
                          .isZero();
                      assertThat(count(Optional.empty(), table, "true"))
                          .as("without a scope")
                          .isZero();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_row_of_another_hospital_is_neither_added_nor_given_away_nor_changed_in() {
    return tables().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table,
                    () -> {
                      // the row of our own, copied under another id into the other hospital
                      String copy =
                          "insert into %1$s select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'hospital_id', '%2$s'))).* from %1$s t limit 1"
                              .formatted(table, id(OTHER));
                      assertRefused(copy);
                      String give = "update %s set hospital_id = '%s'".formatted(table, id(OTHER));
                      assertRefused(give);
                      String theirs =
                          "update %1$s set id = id where hospital_id = '%2$s'"
                              .formatted(table, id(OTHER));
                      assertThat(changedOrForbidden(theirs)).isZero();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> what_happened_can_neither_be_changed_nor_deleted_in() {
    return Stream.of("audit_entry", "audit_link", "audit_seal", "alert_event", "identity_failure")
        .flatMap(
            table ->
                Stream.of("update " + table + " set id = id", "delete from " + table)
                    .map(sql -> DynamicTest.dynamicTest(sql, () -> assertRefused(sql))));
  }

  @TestFactory
  Stream<DynamicTest> words_and_findings_can_not_be_deleted_in() {
    return Stream.of(
            "call",
            "attempt",
            "utterance",
            "finding",
            "alert",
            "follow_up",
            "message",
            "care_team_mail",
            "patient",
            "staff_member",
            "consent",
            "stop_request")
        .map(table -> DynamicTest.dynamicTest(table, () -> assertRefused("delete from " + table)));
  }

  @Test
  void the_scope_ends_with_its_transaction() throws SQLException {
    try (Connection connection = DATABASE.application().getConnection()) {
      connection.setAutoCommit(false);
      scope(connection, HARBOR);
      assertThat(count(connection, "patient", "true")).isPositive();
      connection.commit();
      assertThat(count(connection, "patient", "true")).isZero();
      connection.rollback();
    }
  }

  private static void assertRefused(String sql) {
    assertThatThrownBy(() -> update(sql))
        .as(sql)
        .isInstanceOf(SQLException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo(INSUFFICIENT_PRIVILEGE);
  }

  private static int changedOrForbidden(String sql) throws SQLException {
    try {
      return update(sql);
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE);
      return 0;
    }
  }

  /** In the scope of our own hospital. */
  private static int update(String sql) throws SQLException {
    try (Connection connection = DATABASE.application().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      scope(connection, HARBOR);
      try {
        return statement.executeUpdate(sql);
      } finally {
        connection.rollback();
      }
    }
  }

  private static long count(Optional<FullHospital> scope, String table, String where)
      throws SQLException {
    try (Connection connection = DATABASE.application().getConnection()) {
      connection.setAutoCommit(false);
      if (scope.isPresent()) scope(connection, scope.get());
      long count = count(connection, table, where);
      connection.rollback();
      return count;
    }
  }

  private static long count(Connection connection, String table, String where) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + table + " where " + where)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void scope(Connection connection, FullHospital hospital) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select set_config('companion.hospital', '%s', true)".formatted(id(hospital)));
    }
  }

  private static UUID uuid(FullHospital hospital) {
    return hospital.ward.hospital().value();
  }

  private static String id(FullHospital hospital) {
    return uuid(hospital).toString();
  }
}
