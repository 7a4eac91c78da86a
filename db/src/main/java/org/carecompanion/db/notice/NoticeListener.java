package org.carecompanion.db.notice;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens on one connection of its own and fires each notice as a CDI event on this node. After a
 * lost connection it listens again and fires {@link NoticesMissed}, since what was sent meanwhile
 * is gone: views re-read everything they show.
 */
@ApplicationScoped
public class NoticeListener {
  private static final Logger LOG = Logger.getLogger(NoticeListener.class.getName());
  private static final int POLL_MILLIS = 500;

  /** Every ten seconds. */
  private static final int POLLS_A_LOOK = 20;

  private static final long STOP_MILLIS = 2_000;

  @Inject
  @ConfigProperty(name = "companion.database.url")
  private String url;

  @Inject
  @ConfigProperty(name = "companion.database.user")
  private String user;

  @Inject
  @ConfigProperty(name = "companion.database.password")
  private String password;

  @Inject private Event<Notice> events;
  @Inject private Event<NoticesMissed> missed;
  @Inject private Event<DatabaseAnswers> answers;
  @Resource private ManagedThreadFactory threads;

  private volatile boolean running = true;
  private @Nullable Thread listening;

  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready) {
    listening = threads.newThread(this::listenUntilStopped);
    listening.start();
  }

  /** Returns when it listens no more: after that its classes may be gone. */
  void stop(@Observes ServerStopping ending) throws InterruptedException {
    running = false;
    if (listening != null) listening.join(STOP_MILLIS);
  }

  private void listenUntilStopped() {
    boolean first = true;
    while (running) {
      try (Connection connection = connect()) {
        if (!first) missed.fire(new NoticesMissed());
        first = false;
        forward(connection);
      } catch (SQLException e) {
        if (running)
          LOG.log(Level.WARNING, "notices: connection lost, listening again: {0}", e.getSQLState());
        pause();
      }
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("socketTimeout", "10");
    Connection connection = DriverManager.getConnection(url, properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + Notices.CHANNEL);
    }
    return connection;
  }

  private void forward(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    int polls = 0;
    while (running) {
      if (polls % POLLS_A_LOOK == 0) look(connection);
      polls++;
      PGNotification[] received = postgres.getNotifications(POLL_MILLIS);
      for (PGNotification notification : received) fire(notification.getParameter());
    }
  }

  /** A hung database answers nothing and reports nothing: it must be asked something. */
  private void look(Connection connection) throws SQLException {
    if (!connection.isValid(3)) throw new SQLException("not answering", "08006");
    try {
      answers.fire(new DatabaseAnswers());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "an observer of the database's answer failed", e);
    }
  }

  private void fire(String wire) {
    try {
      events.fire(Notice.parse(wire));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "notices: an observer failed; the others go on", e);
    }
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }
}
