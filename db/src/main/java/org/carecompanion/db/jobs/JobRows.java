package org.carecompanion.db.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * What the scheduler's library does not know: a job asked for while it runs. It may already have
 * looked at the row, so it must run once more and may not end. Which of the two comes first, asking
 * or ending, the job's own row decides.
 */
public class JobRows {
  private final DataSource pool;

  /** On the pool that also carries the caller's rows, whose transaction this then joins. */
  public JobRows(DataSource pool) {
    this.pool = pool;
  }

  /**
   * Returns false if there is no such job any more.
   *
   * @param when asked again; earlier of several
   */
  boolean askAgain(String kind, String instance, Instant when) {
    return update(
            """
            update scheduled_tasks
            set asked_again = case when picked then least(coalesce(asked_again, ?), ?) else asked_again end
            where task_name = ? and task_instance = ?
            """,
            Timestamp.from(when),
            Timestamp.from(when),
            kind,
            instance)
        > 0;
  }

  /** Ends the job unless it was asked for again while it ran. Returns whether it ended. */
  boolean end(String kind, String instance, long version) {
    return update(
            """
            delete from scheduled_tasks
            where task_name = ? and task_instance = ? and version = ? and asked_again is null
            """,
            kind,
            instance,
            version)
        > 0;
  }

  /** Before it runs once more. */
  void heard(String kind, String instance) {
    update(
        "update scheduled_tasks set asked_again = null where task_name = ? and task_instance = ?",
        kind,
        instance);
  }

  private int update(String sql, Object... values) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a job's row could not be written, " + e.getSQLState(), e);
    }
  }
}
