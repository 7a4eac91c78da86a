package org.carecompanion.db.open;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Statements about roles and databases, which take no bind parameters: the server itself quotes the
 * names.
 */
final class Statements {
  private Statements() {}

  /**
   * Runs a statement whose {@code %I} (name) and {@code %L} (literal) PostgreSQL's own format()
   * fills in.
   */
  static void run(Connection connection, String statement, String... values) throws SQLException {
    String quoted = text(connection, "select format(?, variadic ?::text[])", statement, values);
    try (Statement s = connection.createStatement()) {
      s.execute(quoted);
    }
  }

  static boolean yes(Connection connection, String question, Object... values) throws SQLException {
    return "t".equals(text(connection, question, values));
  }

  static String text(Connection connection, String query, Object... values) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] instanceof String[] array)
          s.setArray(i + 1, connection.createArrayOf("text", array));
        else s.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = s.executeQuery()) {
        if (!rows.next()) throw new SQLException("no row: " + query);
        return rows.getString(1);
      }
    }
  }
}
