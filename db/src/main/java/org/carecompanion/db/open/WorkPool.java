package org.carecompanion.db.open;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pool the scheduler polls with; it may wait longer than people do. Not the server's own kind:
 * the server makes a second data source of an application only after the beans that need it
 * (docs/decisions/0002-database.md).
 */
@ApplicationScoped
public class WorkPool {
  /** The most it opens. */
  public static final int CONNECTIONS = 6;

  private static final Duration WAIT = Duration.ofSeconds(5);

  @Inject
  @ConfigProperty(name = "companion.database.url")
  private String url;

  @Inject
  @ConfigProperty(name = "companion.database.user")
  private String user;

  @Inject
  @ConfigProperty(name = "companion.database.password")
  private String password;

  private HikariDataSource pool;

  @SuppressWarnings("NullAway.Init") // the container injects, then calls open
  WorkPool() {}

  @PostConstruct
  void open() {
    var config = new HikariConfig();
    config.setPoolName("work");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT.toMillis());
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty("socketTimeout", "30");
    config.addDataSourceProperty("logServerErrorDetail", "false");
    pool = new HikariDataSource(config);
  }

  @PreDestroy
  void close() {
    pool.close();
  }

  public DataSource dataSource() {
    return pool;
  }

  /** How many of its connections are in use, and who waits for one. */
  public HikariPoolMXBean figures() {
    return pool.getHikariPoolMXBean();
  }
}
