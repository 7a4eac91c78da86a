package org.carecompanion.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.db.audit.SealedHospital.owner;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.audit.Break.Kind;
import org.junit.jupiter.api.Test;

/** What the seals, the key and a head that was kept prove about a whole chain. */
class SealVerificationTest {
  private final SealedHospital hospital = new SealedHospital();

  @Test
  void a_removed_seal_is_missed() {
    hospital.twoBatches();
    owner("delete from audit_seal where hospital_id = '%s' and number = 1".formatted(hospital.id));
    assertThat(hospital.verified().breaks()).extracting(Break::kind).startsWith(Kind.SEAL_REMOVED);
  }

  @Test
  void a_seal_given_another_end_is_told_by_the_chain_and_by_the_key() {
    hospital.twoBatches();
    owner(
        "update audit_seal set head = sha256('x') where hospital_id = '%s' and number = 2"
            .formatted(hospital.id));
    assertThat(hospital.verified().breaks())
        .containsExactly(at(Kind.SEAL_CHANGED, 2), at(Kind.SEAL_FORGED, 2));
  }

  /** The strongest thing the owner can do: change an entry and write the whole rest anew. */
  @Test
  void a_chain_written_anew_fits_together_and_is_told_by_the_key() {
    List<UUID> entries = hospital.twoBatches();
    owner(
        "update audit_entry set actor = 'system', action = 'CHANGED' where id = '%s'"
            .formatted(entries.get(0)));
    for (int place = 1; place <= 6; place++) {
      String link =
          place == 1
              ? fromTheStart(entries.get(0))
              : hospital.linkAfter(place - 1, entries.get(place - 1));
      owner(
          "update audit_link set link = decode('%s', 'hex') where hospital_id = '%s' and number = %d"
              .formatted(link, hospital.id, place));
      owner(
          "update audit_seal set head = decode('%s', 'hex') where hospital_id = '%s' and last_entry = %d"
              .formatted(link, hospital.id, place));
    }
    assertThat(hospital.verified().breaks())
        .containsExactly(at(Kind.SEAL_FORGED, 1), at(Kind.SEAL_FORGED, 2));
  }

  private String fromTheStart(UUID entry) {
    try (var connection = SealedHospital.DATABASE.ownerDataSource().getConnection();
        var query =
            connection.prepareStatement(
                "select " + AuditRow.SELECTED + " from audit_entry e where e.id = ?")) {
      query.setObject(1, entry);
      var rows = query.executeQuery();
      rows.next();
      return HexFormat.of().formatHex(Chain.link(Chain.start(hospital.id), AuditRow.read(rows, 1)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_chain_cut_off_at_its_end_is_told_by_a_head_that_was_kept() {
    List<UUID> entries = hospital.twoBatches();
    Head kept = hospital.verified().head().orElseThrow();
    assertThat(hospital.verified(kept).intact()).isTrue();
    hospital.entry(1);
    hospital.seal();
    assertThat(hospital.verified(kept).intact()).as("the chain goes on through it").isTrue();
    owner("delete from audit_seal where hospital_id = '%s' and number > 1".formatted(hospital.id));
    owner("delete from audit_link where hospital_id = '%s' and seal > 1".formatted(hospital.id));
    owner(
        "delete from audit_entry where hospital_id = '%s' and id not in ('%s', '%s', '%s')"
            .formatted(hospital.id, entries.get(0), entries.get(1), entries.get(2)));
    assertThat(hospital.verified().intact()).as("alone it cannot be told").isTrue();
    assertThat(hospital.verified(kept).breaks()).containsExactly(at(Kind.HEAD_GONE, 2));
  }

  @Test
  void a_hospital_that_is_gone_is_told_by_a_head_that_was_kept() {
    hospital.twoBatches();
    Head kept = hospital.verified().head().orElseThrow();
    for (String table : List.of("audit_seal", "audit_link", "audit_entry", "audit_waiting"))
      owner("delete from %s where hospital_id = '%s'".formatted(table, hospital.id));
    owner("delete from hospital where id = '%s'".formatted(hospital.id));
    assertThat(hospital.verified(kept).breaks()).containsExactly(at(Kind.HEAD_GONE, 2));
  }

  @Test
  void a_seal_of_a_key_that_is_not_at_hand_proves_nothing() {
    hospital.twoBatches();
    AuditKey other = AuditKey.readOrCreate(SealedHospital.keyFile());
    assertThat(hospital.verified(List.of(other)).breaks())
        .extracting(Break::kind)
        .containsExactly(Kind.KEY_MISSING, Kind.KEY_MISSING);
    assertThat(hospital.verified(List.of(other, SealedHospital.KEY)).intact()).isTrue();
  }

  private static Break at(Kind kind, long place) {
    return new Break(kind, place, Optional.empty(), "");
  }

  private static Break at(Kind kind, long place, UUID entry) {
    return new Break(kind, place, Optional.of(entry), "");
  }
}
