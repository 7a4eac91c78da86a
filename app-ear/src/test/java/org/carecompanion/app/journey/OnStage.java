package org.carecompanion.app.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.app.stage.Stage;

/** What tests of the whole product look at it with, so that many share one start of it. */
interface OnStage {
  Stage stage();

  Path home();

  default PlainConsole console() {
    return new PlainConsole(stage().product().address());
  }

  default int port() {
    String address = stage().product().address();
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  /** As the owner of the embedded database, past the product. */
  default Connection database() throws IOException, SQLException {
    String port = Files.readString(home().resolve("postgres.port")).strip();
    String password = Files.readString(home().resolve("secrets/postgres-superuser")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/companion", "postgres", password);
  }

  default void change(String sql) throws IOException, SQLException {
    try (Connection connection = database();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** The first column. */
  default List<String> rows(String sql) throws IOException, SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) values.add(rows.getString(1));
    }
    return values;
  }
}
