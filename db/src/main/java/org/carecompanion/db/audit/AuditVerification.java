package org.carecompanion.db.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.audit.SealReads.Proven;
import org.carecompanion.db.audit.SealReads.Waiting;
import org.carecompanion.db.audit.SealedBatch.Placed;
import org.carecompanion.db.open.OwnerDatabase;

/**
 * Walks the whole audit of every hospital and tells where it is not as it was sealed. Reads only,
 * from one moment of the database; needs the owner's login, who sees every hospital.
 */
public final class AuditVerification {
  private final List<AuditKey> keys;
  private final List<Head> kept;
  private final Duration patience;

  /**
   * @param keys the key seals are made with now, and those of before
   * @param kept heads that were kept elsewhere
   * @param patience how long an entry may wait to be sealed
   */
  public AuditVerification(List<AuditKey> keys, List<Head> kept, Duration patience) {
    this.keys = List.copyOf(keys);
    this.kept = List.copyOf(kept);
    this.patience = patience;
  }

  public List<HospitalAudit> of(OwnerDatabase database, Instant now) throws SQLException {
    try (Connection owner = database.connect()) {
      return of(owner, now);
    }
  }

  List<HospitalAudit> of(Connection owner, Instant now) throws SQLException {
    owner.setAutoCommit(false);
    List<HospitalAudit> found = new ArrayList<>();
    try (Statement statement = owner.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      List<UUID> hospitals = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("select id from hospital order by id")) {
        while (rows.next()) hospitals.add(rows.getObject(1, UUID.class));
      }
      // a hospital that is gone altogether is told by the head that was kept of it
      kept.stream().map(Head::hospital).filter(h -> !hospitals.contains(h)).forEach(hospitals::add);
      for (UUID hospital : hospitals) found.add(new Walk(owner, hospital, now).whole());
    } finally {
      owner.rollback();
    }
    return found;
  }

  /** Through one hospital's chain. */
  private final class Walk {
    private final SealReads reads;
    private final UUID hospital;
    private final Instant now;
    private final List<Break> breaks = new ArrayList<>();
    private long entries;
    private long late;

    Walk(Connection owner, UUID hospital, Instant now) {
      this.reads = new SealReads(owner, hospital);
      this.hospital = hospital;
      this.now = now;
    }

    HospitalAudit whole() throws SQLException {
      List<Proven> seals = reads.seals();
      byte[] before = Chain.start(hospital);
      long seal = 0;
      long entry = 0;
      for (Proven next : seals) {
        before = batch(next, new Expected(seal + 1, entry + 1, before));
        seal = next.seal().number();
        entry = next.seal().entries().last();
      }
      for (Placed loose : reads.underNoSeal())
        tell(Break.Kind.INSERTED, loose.number(), Optional.of(loose.entryId()));
      keptHeads(seals);
      return report(seals);
    }

    private HospitalAudit report(List<Proven> seals) throws SQLException {
      Optional<Head> head =
          seals.isEmpty() ? Optional.empty() : Optional.of(seals.getLast().seal().asHead());
      List<Waiting> waiting = waiting();
      Optional<Instant> oldest = waiting.stream().map(Waiting::at).findFirst();
      var counts = new HospitalAudit.Counts(entries, seals.size(), late, waiting.size(), oldest);
      return new HospitalAudit(hospital, head, counts, breaks);
    }

    private record Expected(long seal, long entry, byte[] before) {}

    /** Returns the link the next batch follows. */
    private byte[] batch(Proven proven, Expected expected) throws SQLException {
      Seal seal = proven.seal();
      if (seal.number() != expected.seal())
        tell(Break.Kind.SEAL_REMOVED, expected.seal(), Optional.empty());
      else if (seal.entries().first() != expected.entry())
        tell(Break.Kind.SEAL_CHANGED, seal.number(), Optional.empty());
      List<Placed> placed = reads.placed(seal.number());
      entries += placed.size();
      var batch = new SealedBatch(seal.entries(), placed);
      Optional<Break> first = batch.firstBreak(expected.before());
      first.ifPresent(breaks::add);
      boolean whole = batch.last().filter(link -> Arrays.equals(link, seal.head())).isPresent();
      if (!whole && first.isEmpty()) tell(Break.Kind.SEAL_CHANGED, seal.number(), Optional.empty());
      proof(proven);
      late += reads.olderThan(seal.number(), seal.at().minus(patience));
      return seal.head();
    }

    private void proof(Proven proven) {
      Optional<AuditKey> key = keys.stream().filter(k -> k.id().equals(proven.keyId())).findFirst();
      long number = proven.seal().number();
      if (key.isEmpty())
        breaks.add(
            new Break(Break.Kind.KEY_MISSING, number, Optional.empty(), "key " + proven.keyId()));
      else if (!key.get().proves(proven.seal(), proven.proof()))
        tell(Break.Kind.SEAL_FORGED, number, Optional.empty());
    }

    private void keptHeads(List<Proven> seals) {
      for (Head head : kept) {
        if (!head.hospital().equals(hospital)) continue;
        boolean there = seals.stream().anyMatch(s -> s.seal().asHead().equals(head));
        if (!there) tell(Break.Kind.HEAD_GONE, head.seal(), Optional.empty());
      }
    }

    private List<Waiting> waiting() throws SQLException {
      List<Waiting> waiting = reads.waiting();
      waiting.stream()
          .filter(w -> w.at().isBefore(now.minus(patience)))
          .findFirst()
          .ifPresent(w -> tell(Break.Kind.UNSEALED, entries + 1, Optional.of(w.entry())));
      reads
          .removedWhileWaiting()
          .ifPresent(gone -> tell(Break.Kind.REMOVED, entries + 1, Optional.of(gone)));
      return waiting;
    }

    private void tell(Break.Kind kind, long place, Optional<UUID> entry) {
      breaks.add(new Break(kind, place, entry, ""));
    }
  }
}
