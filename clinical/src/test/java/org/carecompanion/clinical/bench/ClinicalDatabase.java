package org.carecompanion.clinical.bench;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.carecompanion.db.jobs.JobRows;
import org.carecompanion.db.open.TestDatabase;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.db.scope.PersistenceUnit;
import org.carecompanion.domain.hospital.HospitalId;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * The clinical services over real PostgreSQL, signed in as the application role, so that row-level
 * security holds as in the product:
 *
 * <pre>{@code
 * ClinicalDatabase database = ClinicalDatabase.shared();
 * Ward ward = Ward.in(database);
 * Answer answer = database.bean(CheckIn.class).answered(ward.hospital(), call);
 * }</pre>
 */
public final class ClinicalDatabase {
  /** A Friday, 10:00 in New York: everybody may be called. */
  public static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T15:00:00Z");

  private static final int CONNECTIONS = 16;

  private final TestDatabase database = TestDatabase.fresh();
  private final SettableClock clock = new SettableClock(FRIDAY_MORNING);
  private final Settings settings = new Settings();
  private final HikariDataSource owner = pool(database.ownerDataSource());
  private final HikariDataSource application = pool(database.applicationDataSource());
  private final ThreadTransactions transactions;
  private final WeldContainer beans;

  private ClinicalDatabase() {
    System.setProperty("companion.keys.file", Shared.KEYS.toString());
    transactions = new ThreadTransactions(PersistenceUnit.over(application), application);
    var client = SchedulerClient.Builder.create(transactions.connections()).build();
    beans =
        Beans.start(
            new Beans.World(
                transactions, client, new JobRows(transactions.connections()), clock, settings));
  }

  private static HikariDataSource pool(DataSource source) {
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(5_000);
    return new HikariDataSource(config);
  }

  /** One for all tests of a run that keep to hospitals of their own. */
  public static ClinicalDatabase shared() {
    return Shared.DATABASE;
  }

  /** For tests that look at the whole database. */
  public static ClinicalDatabase fresh() {
    return new ClinicalDatabase();
  }

  private static final class Shared {
    static final Path KEYS = keys();
    static final ClinicalDatabase DATABASE = new ClinicalDatabase();

    private static Path keys() {
      try {
        return Files.createTempDirectory("keys").resolve("keys.json");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The product's own bean, with everything it needs. */
  public <T> T bean(Class<T> type) {
    return beans.select(type).get();
  }

  /** Tells every observer, as the server does. */
  public void fire(Object event) {
    beans.event().fire(event);
  }

  public EntityManager entities() {
    return transactions.entities();
  }

  public SettableClock clock() {
    return clock;
  }

  public void configure(String key, String value) {
    settings.put(key, value);
  }

  public void unconfigure(String key) {
    settings.remove(key);
  }

  public <T> T in(HospitalId hospital, Supplier<T> work) {
    return bean(HospitalScope.class).call(hospital.value(), work);
  }

  public void doIn(HospitalId hospital, Runnable work) {
    bean(HospitalScope.class).run(hospital.value(), work);
  }

  /** As the launcher hands it to what runs without a server. */
  public void loginAsSettings() {
    System.setProperty("companion.database.url", database.application().url());
    System.setProperty("companion.database.user", database.application().user());
    System.setProperty("companion.database.password", database.application().password());
  }

  /** Sees the rows of every hospital. */
  public DataSource owner() {
    return owner;
  }

  /** Row-level security holds, and nothing filters before it. */
  public DataSource application() {
    return application;
  }

  /** A connection of the application's role that nobody else ever uses. */
  public Connection listening() throws SQLException {
    return database.applicationDataSource().getConnection();
  }

  /** The first column of what the owner of the database reads, as text. */
  public List<String> rows(String sql) {
    try (Connection connection = owner().getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) values.add(rows.getString(1));
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** When each job of this kind and hospital is due, soonest first. */
  public List<Instant> due(String kind, HospitalId hospital) {
    return rows(
            "select to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " from scheduled_tasks where task_name = '%s' and task_instance like '%s:%%' order by execution_time"
                    .formatted(kind, hospital.value()))
        .stream()
        .map(Instant::parse)
        .toList();
  }

  /** The rows that the jobs of this kind and hospital are about, soonest first. */
  public List<UUID> jobs(String kind, HospitalId hospital) {
    return rows(
            "select split_part(task_instance, ':', 2) from scheduled_tasks"
                + " where task_name = '%s' and task_instance like '%s:%%' order by execution_time, task_instance"
                    .formatted(kind, hospital.value()))
        .stream()
        .map(UUID::fromString)
        .toList();
  }
}
