package org.carecompanion.clinical.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.junit.jupiter.api.Test;

/** A column that can hold words is sealed, or somebody has said why it need not be. */
class ReadableColumnsTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();

  @Test
  void every_column_that_is_not_sealed_is_one_that_may_be_readable() throws Exception {
    try (Connection owner = DATABASE.owner().getConnection()) {
      Set<String> columns = readable(owner);
      assertThat(columns).hasSizeGreaterThan(60).contains("patient.family_name");
      columns.removeAll(allowed());
      assertThat(columns).isEmpty();
    }
  }

  @Test
  void a_column_that_is_added_is_noticed_whatever_it_holds_words_in() throws Exception {
    try (Connection owner = DATABASE.owner().getConnection();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(
          "create table added (a text, b varchar(80), c bytea, d jsonb, e text[], f char(3), g xml,"
              + " words_sealed text, right_sealed bytea, h int)");
      Set<String> added = readable(owner);
      owner.rollback();
      added.removeAll(allowed());
      assertThat(added)
          .containsExactly(
              "added.a",
              "added.b",
              "added.c",
              "added.d",
              "added.e",
              "added.f",
              "added.g",
              "added.words_sealed");
    }
  }

  /** Called sealed is not enough: only bytes can be. */
  private static Set<String> readable(Connection owner) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                  and data_type not in ('uuid', 'boolean', 'smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric',
                    'date', 'time without time zone', 'timestamp with time zone', 'interval')
                  and not (data_type = 'bytea' and column_name like '%\\_sealed')
                """)) {
      while (rows.next()) columns.add(rows.getString(1));
    }
    return columns;
  }

  private static Set<String> allowed() throws IOException {
    try (InputStream list = ReadableColumnsTest.class.getResourceAsStream("readable-columns.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toSet());
    }
  }
}
