package org.carecompanion.db.open;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and every migration has succeeded. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
  @Resource(lookup = DataSources.CALLS)
  private DataSource pool;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(migrated()).build();
  }

  private boolean migrated() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select bool_and(success) from flyway_schema_history")) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      return false; // not reachable is all there is to say; the pool logs why
    }
  }
}
