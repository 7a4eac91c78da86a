package org.carecompanion.db.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Gives waiting entries of one hospital their places and proves the end of the chain. As the
 * application role, in one transaction for each batch; of several nodes at once, one does it and
 * the others go away.
 */
final class AuditSealer {
  /** Keeps a batch well inside the pool's time limit. */
  static final int MOST = 500;

  private final DataSource pool;
  private final AuditKey key;

  AuditSealer(DataSource pool, AuditKey key) {
    this.pool = pool;
    this.key = key;
  }

  /** Where the chain ends now. */
  private record End(long seal, long entry, byte[] link, Optional<String> keyId) {}

  /** What was sealed; empty when nothing waited, or another node is at it. */
  record Sealed(Head head, int entries, boolean newKey) {}

  Optional<Sealed> batch(UUID hospital, Instant now) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Optional<Sealed> sealed = batch(connection, hospital, now);
        connection.commit();
        return sealed;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private Optional<Sealed> batch(Connection connection, UUID hospital, Instant now)
      throws SQLException {
    if (!alone(connection, hospital)) return Optional.empty();
    List<AuditRow> waiting = waiting(connection);
    if (waiting.isEmpty()) return Optional.empty();
    End end = end(connection, hospital);
    byte[] head = link(connection, hospital, end, waiting);
    var places = new Seal.Places(end.entry() + 1, end.entry() + waiting.size());
    var seal = new Seal(hospital, end.seal() + 1, places, head, now.truncatedTo(ChronoUnit.MILLIS));
    write(connection, seal);
    boolean newKey = end.keyId().filter(id -> !id.equals(key.id())).isPresent();
    return Optional.of(new Sealed(seal.asHead(), waiting.size(), newKey));
  }

  /** In this hospital's scope, and nobody else until the transaction ends. */
  private static boolean alone(Connection connection, UUID hospital) throws SQLException {
    try (PreparedStatement scope =
        connection.prepareStatement(
            "select set_config('companion.hospital', ?, true), pg_try_advisory_xact_lock(hashtextextended('audit ' || ?, 0))")) {
      scope.setString(1, hospital.toString());
      scope.setString(2, hospital.toString());
      try (ResultSet row = scope.executeQuery()) {
        return row.next() && row.getBoolean(2);
      }
    }
  }

  /** In the order of their times; an entry that commits late comes in a later batch. */
  private static List<AuditRow> waiting(Connection connection) throws SQLException {
    List<AuditRow> found = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select "
                + AuditRow.SELECTED
                + " from audit_waiting w join audit_entry e on e.id = w.entry_id order by e.at, e.id limit ?")) {
      query.setInt(1, MOST);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) found.add(AuditRow.read(rows, 1));
      }
    }
    return found;
  }

  private static End end(Connection connection, UUID hospital) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "select number, last_entry, head, key_id from audit_seal order by number desc limit 1");
        ResultSet row = query.executeQuery()) {
      return row.next()
          ? new End(row.getLong(1), row.getLong(2), row.getBytes(3), Optional.of(row.getString(4)))
          : new End(0, 0, Chain.start(hospital), Optional.empty());
    }
  }

  private static byte[] link(Connection connection, UUID hospital, End end, List<AuditRow> entries)
      throws SQLException {
    byte[] link = end.link();
    long number = end.entry();
    try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into audit_link (id, hospital_id, number, entry_id, seal, link) values (gen_random_uuid(), ?, ?, ?, ?, ?)");
        PreparedStatement done =
            connection.prepareStatement("delete from audit_waiting where entry_id = ?")) {
      for (AuditRow entry : entries) {
        link = Chain.link(link, entry);
        insert.setObject(1, hospital);
        insert.setLong(2, ++number);
        insert.setObject(3, entry.id());
        insert.setLong(4, end.seal() + 1);
        insert.setBytes(5, link);
        insert.addBatch();
        done.setObject(1, entry.id());
        done.addBatch();
      }
      insert.executeBatch();
      done.executeBatch();
    }
    return link;
  }

  private void write(Connection connection, Seal seal) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_seal (id, hospital_id, number, first_entry, last_entry, head, key_id, proof, sealed_at) values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, seal.hospital());
      insert.setLong(2, seal.number());
      insert.setLong(3, seal.entries().first());
      insert.setLong(4, seal.entries().last());
      insert.setBytes(5, seal.head());
      insert.setString(6, key.id());
      insert.setBytes(7, key.proof(seal));
      insert.setTimestamp(8, Timestamp.from(seal.at()));
      insert.executeUpdate();
    }
  }
}
