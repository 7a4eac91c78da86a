package org.carecompanion.db.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.audit.SealedBatch.Placed;

/** Reads the chain of one hospital as it stands in the database, as the owner. */
final class SealReads {
  private final Connection owner;
  private final UUID hospital;

  SealReads(Connection owner, UUID hospital) {
    this.owner = owner;
    this.hospital = hospital;
  }

  /** A seal with its proof. */
  record Proven(Seal seal, String keyId, byte[] proof) {}

  List<Proven> seals() throws SQLException {
    return list(
        """
        select number, first_entry, last_entry, head, sealed_at, key_id, proof
        from audit_seal where hospital_id = ? order by number
        """,
        row ->
            new Proven(
                new Seal(
                    hospital,
                    row.getLong(1),
                    new Seal.Places(row.getLong(2), row.getLong(3)),
                    row.getBytes(4),
                    row.getTimestamp(5).toInstant()),
                row.getString(6),
                row.getBytes(7)));
  }

  /** What is numbered under this seal, by number. */
  List<Placed> placed(long seal) throws SQLException {
    return list(
        "select l.number, l.link, l.entry_id, "
            + AuditRow.SELECTED
            + " from audit_link l left join audit_entry e on e.id = l.entry_id and e.hospital_id = l.hospital_id"
            + " where l.hospital_id = ? and l.seal = ? order by l.number",
        SealReads::placed,
        seal);
  }

  private static Placed placed(ResultSet row) throws SQLException {
    UUID entry = Objects.requireNonNull(row.getObject(3, UUID.class));
    boolean there = row.getString(4) != null;
    return new Placed(row.getLong(1), row.getBytes(2), entry, there ? AuditRow.read(row, 4) : null);
  }

  /** Places that belong to no seal. */
  List<Placed> underNoSeal() throws SQLException {
    return list(
        "select l.number, l.link, l.entry_id, "
            + AuditRow.SELECTED
            + " from audit_link l left join audit_entry e on e.id = l.entry_id"
            + " where l.hospital_id = ? and not exists"
            + " (select from audit_seal s where s.hospital_id = l.hospital_id and s.number = l.seal)"
            + " order by l.number limit 1",
        SealReads::placed);
  }

  /** An entry that has no place. */
  record Waiting(UUID entry, Instant at) {}

  /** Oldest first. */
  List<Waiting> waiting() throws SQLException {
    return list(
        """
        select e.id, e.at from audit_entry e
        where e.hospital_id = ? and not exists (select from audit_link l where l.entry_id = e.id)
        order by e.at, e.id
        """,
        row -> new Waiting(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()));
  }

  /** On the list of what waits, and not there any more. */
  Optional<UUID> removedWhileWaiting() throws SQLException {
    return list(
            """
            select w.entry_id from audit_waiting w
            where w.hospital_id = ? and not exists (select from audit_entry e where e.id = w.entry_id)
            limit 1
            """,
            row -> row.getObject(1, UUID.class))
        .stream()
        .findFirst();
  }

  /** How many entries of this seal say that they are older than this. */
  long olderThan(long seal, Instant limit) throws SQLException {
    return list(
            """
            select count(*) from audit_link l join audit_entry e on e.id = l.entry_id
            where l.hospital_id = ? and l.seal = ? and e.at < ?
            """,
            row -> row.getLong(1),
            seal,
            Timestamp.from(limit))
        .getFirst();
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, Reading<T> reading, Object... more) throws SQLException {
    try (PreparedStatement query = owner.prepareStatement(sql)) {
      query.setObject(1, hospital);
      for (int i = 0; i < more.length; i++) query.setObject(i + 2, more[i]);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) found.add(reading.of(rows));
      }
      return found;
    }
  }
}
