package org.carecompanion.db.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationRoleTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table mine (id int)",
        "create schema mine",
        "create role mine",
        "drop table patient",
        "alter table patient disable row level security",
        "drop policy own_hospital on patient",
        "alter role companion_app bypassrls",
        "set role companion_owner",
        "delete from audit_entry",
        "update flyway_schema_history set success = true"
      })
  void the_application_role_cannot(String statement) {
    assertThatThrownBy(() -> asApplication(statement))
        .isInstanceOf(SQLException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .as("insufficient privilege")
        .isEqualTo("42501");
  }

  @Test
  void row_level_security_holds_for_it_even_when_it_asks_to_be_spared() throws Exception {
    try (Connection owner = DATABASE.ownerDataSource().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "insert into hospital (id, name, country, time_zone, callback_number, created_at, version) values (gen_random_uuid(), 'H', 'US', 'America/New_York', '+12125550100', now(), 0)");
    }
    try (Connection application = DATABASE.applicationDataSource().getConnection()) {
      assertThat(Statements.text(application, "select count(*) from hospital")).isEqualTo("0");
      try (Statement statement = application.createStatement()) {
        statement.execute("set row_security = off");
      }
      assertThatThrownBy(() -> Statements.text(application, "select count(*) from hospital"))
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void tables_of_later_migrations_can_be_written_by_it() throws Exception {
    try (Connection owner = DATABASE.ownerDataSource().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("create table later (id int generated always as identity, n int)");
    }
    asApplication("insert into later (n) values (1)");
  }

  private static void asApplication(String sql) throws SQLException {
    try (Connection connection = DATABASE.applicationDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
