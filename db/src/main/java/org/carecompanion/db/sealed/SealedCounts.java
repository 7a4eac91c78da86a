package org.carecompanion.db.sealed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carecompanion.db.open.OwnerDatabase;

/** How many values there are under each seal, of all hospitals: which keys are still needed. */
public final class SealedCounts {
  private static final int PREFIX = 5;

  private SealedCounts() {}

  /**
   * By what the values begin with, in hexadecimal digits: a version and the key's id.
   *
   * @param owner the owner of the tables, who sees every hospital's rows
   */
  public static Map<String, Long> of(Connection owner) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    for (String column : columns(owner)) add(owner, column, counts);
    return counts;
  }

  /** As {@link #of(Connection)}, over a connection of its own. */
  public static Map<String, Long> of(OwnerDatabase database) throws SQLException {
    try (Connection owner = database.connect()) {
      return of(owner);
    }
  }

  private static List<String> columns(Connection owner) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select format('select substring(%I from 1 for %s), count(*) from %I where %I is not null group by 1',
                  column_name, PREFIX, table_name, column_name)
                from information_schema.columns
                where table_schema = 'public' and data_type = 'bytea' and column_name like '%\\_sealed'
                """
                    .replace("PREFIX", Integer.toString(PREFIX)))) {
      while (rows.next()) columns.add(rows.getString(1));
    }
    return columns;
  }

  private static void add(Connection owner, String counting, Map<String, Long> counts)
      throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(counting)) {
      while (rows.next())
        counts.merge(HexFormat.of().formatHex(rows.getBytes(1)), rows.getLong(2), Long::sum);
    }
  }
}
