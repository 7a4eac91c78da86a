package org.carecompanion.db.figures;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.carecompanion.db.open.DataSources;

/**
 * What the rows say now: how many calls, alerts and jobs wait. Read at most every five seconds,
 * however often it is looked at. The same on every node of one database.
 */
@ApplicationScoped
public class RowFigures {
  /** Says that the database answered: 1, or 0 with everything else left out. */
  public static final String DATABASE_UP = "database_up";

  private static final Logger LOG = Logger.getLogger(RowFigures.class.getName());
  private static final Duration FRESH = Duration.ofSeconds(5);

  /** Counts only, across hospitals: the function gives no row away. */
  private static final String QUERY =
      """
      select figure, amount from figures_now()
      union all
      select 'connections_' || case state when 'idle' then 'idle' else 'active' end, count(*)
        from pg_stat_activity where datname = current_database() and usename = current_user and state is not null
        group by 1
      """;

  @Resource(lookup = DataSources.CALLS)
  private DataSource pool;

  private final Map<String, Double> amounts = new ConcurrentHashMap<>();
  private long readAt;
  private boolean read;

  /** This figure; not a number while the database does not answer. */
  public double amount(String figure) {
    refresh();
    return amounts.getOrDefault(figure, up() ? 0 : Double.NaN);
  }

  private boolean up() {
    return amounts.getOrDefault(DATABASE_UP, 0.0) > 0;
  }

  private synchronized void refresh() {
    long now = System.nanoTime();
    if (read && now - readAt < FRESH.toNanos()) return;
    amounts.clear();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) amounts.put(rows.getString(1), rows.getDouble(2));
      amounts.put(DATABASE_UP, 1.0);
    } catch (SQLException e) {
      amounts.put(DATABASE_UP, 0.0);
      LOG.log(Level.WARNING, "figures of the rows cannot be read: {0}", e.getSQLState());
    }
    readAt = System.nanoTime();
    read = true;
  }
}
