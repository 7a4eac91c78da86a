package org.carecompanion.db.open;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens connections and says in plain words why one could not be opened. */
final class Connections {
  private static final String INVALID_PASSWORD = "28P01";
  private static final String INVALID_AUTHORIZATION = "28000";
  private static final String NO_SUCH_DATABASE = "3D000";

  private Connections() {}

  static Connection open(Login login) {
    var properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "15");
    properties.setProperty("ApplicationName", "companion-start");
    try {
      // not through DriverManager, which serves only drivers that its first caller could see
      return Objects.requireNonNull(new Driver().connect(login.url(), properties));
    } catch (SQLException e) {
      throw new DatabaseProblem(reason(login, e), e);
    }
  }

  private static String reason(Login login, SQLException e) {
    String at = login.url().replaceFirst("\\?.*", "");
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case INVALID_PASSWORD, INVALID_AUTHORIZATION ->
          "The database at %s refused user %s: wrong password, or this user may not sign in from here."
              .formatted(at, login.user());
      case NO_SUCH_DATABASE ->
          "There is no such database: %s. Create it, or correct the address.".formatted(at);
      default ->
          "The database at %s cannot be reached (%s). Check the address, and that it is running and lets this machine in."
              .formatted(at, e.getMessage());
    };
  }
}
