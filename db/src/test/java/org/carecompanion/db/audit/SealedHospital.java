package org.carecompanion.db.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.carecompanion.db.open.TestDatabase;

/** A hospital of one test's own, with an audit that is written and sealed as in the product. */
final class SealedHospital {
  static final TestDatabase DATABASE = TestDatabase.fresh();
  static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  static final Duration PATIENCE = Duration.ofHours(1);
  static final AuditKey KEY = AuditKey.readOrCreate(keyFile());

  final UUID id = UUID.randomUUID();
  private final AuditSealer sealer = new AuditSealer(DATABASE.applicationDataSource(), KEY);

  SealedHospital() {
    owner(
        "insert into hospital (id, name, country, time_zone, callback_number, created_at, version) values ('%s', 'H', 'US', 'America/New_York', '+12125550100', now(), 0)"
            .formatted(id));
  }

  /** A key of its own. */
  static Path keyFile() {
    try {
      return Files.createTempDirectory("keys").resolve("audit.key");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the application writes it, that many minutes before now. */
  UUID entry(int minutesAgo) {
    UUID entry = UUID.randomUUID();
    application(insert(entry, NOW.minus(Duration.ofMinutes(minutesAgo))));
    return entry;
  }

  String insert(UUID entry, Instant at) {
    return "insert into audit_entry (id, hospital_id, at, actor, action, subject_kind, subject_id, role, door, address) values ('%s', '%s', '%s', 'system', 'ADDED', 'call', gen_random_uuid(), 'CLINICIAN', 'CONSOLE', '192.0.2.7')"
        .formatted(entry, id, at);
  }

  AuditSealer.Sealed seal() {
    try {
      return sealer.batch(id, NOW).orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Three entries. */
  List<UUID> oneBatch() {
    List<UUID> entries = List.of(entry(30), entry(29), entry(28));
    seal();
    return entries;
  }

  /** Three entries, and three more. */
  List<UUID> twoBatches() {
    List<UUID> entries = new ArrayList<>(oneBatch());
    entries.addAll(List.of(entry(20), entry(19), entry(18)));
    seal();
    return entries;
  }

  HospitalAudit verified(Head... kept) {
    return verified(List.of(KEY), kept);
  }

  HospitalAudit verified(List<AuditKey> keys, Head... kept) {
    var verification = new AuditVerification(keys, List.of(kept), PATIENCE);
    try (Connection owner = DATABASE.ownerDataSource().getConnection()) {
      return verification.of(owner, NOW).stream()
          .filter(found -> found.hospital().equals(id))
          .findFirst()
          .orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the chain would have after that place, if this entry came next. */
  String linkAfter(long place, UUID entry) {
    try (var connection = DATABASE.ownerDataSource().getConnection();
        var query =
            connection.prepareStatement(
                "select (select link from audit_link where hospital_id = ? and number = ?), "
                    + AuditRow.SELECTED
                    + " from audit_entry e where e.id = ?")) {
      query.setObject(1, id);
      query.setLong(2, place);
      query.setObject(3, entry);
      var rows = query.executeQuery();
      rows.next();
      return HexFormat.of().formatHex(Chain.link(rows.getBytes(1), AuditRow.read(rows, 2)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void application(String sql) {
    try (Connection connection = DATABASE.applicationDataSource().getConnection()) {
      inScope(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void inScope(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select set_config('companion.hospital', '%s', true)".formatted(id));
      statement.execute(sql);
      connection.commit();
    }
  }

  /** What whoever owns the database can do. */
  static int owner(String sql) {
    try (Connection connection = DATABASE.ownerDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
