package org.carecompanion.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.db.audit.SealedHospital.NOW;
import static org.carecompanion.db.audit.SealedHospital.owner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.audit.Break.Kind;
import org.junit.jupiter.api.Test;

/** Whoever owns the database changes the audit in every way there is, and is told of exactly. */
class AuditVerificationTest {
  private final SealedHospital hospital = new SealedHospital();

  @Test
  void what_nobody_touched_is_intact_and_has_a_head() {
    hospital.twoBatches();
    HospitalAudit found = hospital.verified();
    assertThat(found.breaks()).isEmpty();
    assertThat(found.counts().entries()).isEqualTo(6);
    assertThat(found.counts().seals()).isEqualTo(2);
    assertThat(found.counts().waiting()).isZero();
    assertThat(found.head().orElseThrow().toString())
        .matches(hospital.id + ":2:[0-9a-f]{64}")
        .satisfies(text -> assertThat(Head.parse(text)).isEqualTo(found.head().orElseThrow()));
  }

  @Test
  void a_hospital_without_an_audit_is_intact_and_has_no_head() {
    assertThat(hospital.verified().intact()).isTrue();
    assertThat(hospital.verified().head()).isEmpty();
  }

  @Test
  void every_column_of_an_entry_is_sealed() {
    List<UUID> entries = hospital.twoBatches();
    for (String change :
        List.of(
            "at = at + interval '1 microsecond'",
            "actor = 'staff:' || gen_random_uuid()",
            "action = 'CHANGED'",
            "subject_kind = 'patient'",
            "subject_id = gen_random_uuid()",
            "role = null",
            "door = 'API'",
            "address = '192.0.2.8'",
            "patient_id = gen_random_uuid()",
            "reason = 'other'")) {
      String kept = "kept_" + UUID.randomUUID().toString().replace('-', '_');
      owner(
          "create table %s as select * from audit_entry where id = '%s'"
              .formatted(kept, entries.get(4)));
      owner("update audit_entry set %s where id = '%s'".formatted(change, entries.get(4)));
      assertThat(hospital.verified().breaks())
          .as(change)
          .containsExactly(at(Kind.CHANGED, 5, entries.get(4)));
      owner(
          "update audit_entry e set (at, actor, action, subject_kind, subject_id, role, door, address, patient_id, reason) = (select at, actor, action, subject_kind, subject_id, role, door, address, patient_id, reason from %s) where e.id = '%s'"
              .formatted(kept, entries.get(4)));
      owner("drop table " + kept);
      assertThat(hospital.verified().intact()).isTrue();
    }
  }

  @Test
  void an_entry_given_to_another_hospital_is_missed() {
    List<UUID> entries = hospital.twoBatches();
    owner(
        "update audit_entry set hospital_id = '%s' where id = '%s'"
            .formatted(new SealedHospital().id, entries.get(1)));
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.REMOVED, 2, entries.get(1)));
  }

  @Test
  void a_removed_entry_is_missed() {
    List<UUID> entries = hospital.twoBatches();
    owner("delete from audit_entry where id = '%s'".formatted(entries.get(1)));
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.REMOVED, 2, entries.get(1)));
  }

  @Test
  void an_entry_removed_with_its_place_is_missed() {
    List<UUID> entries = hospital.twoBatches();
    owner("delete from audit_link where entry_id = '%s'".formatted(entries.get(1)));
    owner("delete from audit_entry where id = '%s'".formatted(entries.get(1)));
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.REMOVED, 2));
  }

  @Test
  void closing_the_gap_does_not_hide_it() {
    List<UUID> entries = hospital.twoBatches();
    owner("delete from audit_link where entry_id = '%s'".formatted(entries.get(1)));
    owner("delete from audit_entry where id = '%s'".formatted(entries.get(1)));
    owner("update audit_link set number = 2 where entry_id = '%s'".formatted(entries.get(2)));
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.REMOVED, 2));
  }

  @Test
  void the_last_entry_of_a_batch_is_missed_too() {
    List<UUID> entries = hospital.twoBatches();
    owner("delete from audit_link where entry_id = '%s'".formatted(entries.get(5)));
    owner("delete from audit_entry where id = '%s'".formatted(entries.get(5)));
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.REMOVED, 6));
  }

  @Test
  void an_entry_removed_before_it_was_sealed_is_missed() {
    hospital.twoBatches();
    UUID waiting = hospital.entry(1);
    owner("delete from audit_entry where id = '%s'".formatted(waiting));
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.REMOVED, 7, waiting));
  }

  @Test
  void an_entry_put_into_the_chain_is_told_from_those_that_were_there() {
    hospital.oneBatch();
    UUID foreign = UUID.randomUUID();
    owner(hospital.insert(foreign, NOW.minus(Duration.ofMinutes(29))));
    putSecond(foreign, "sha256('anything')");
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.INSERTED, 2, foreign));
  }

  @Test
  void an_entry_put_into_the_chain_with_a_link_that_fits_is_told_too() {
    hospital.oneBatch();
    UUID foreign = UUID.randomUUID();
    owner(hospital.insert(foreign, NOW.minus(Duration.ofMinutes(29))));
    putSecond(foreign, "decode('" + hospital.linkAfter(1, foreign) + "', 'hex')");
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.INSERTED, 2, foreign));
  }

  private void putSecond(UUID foreign, String link) {
    owner("delete from audit_waiting where entry_id = '%s'".formatted(foreign));
    // in two steps: no two places may have one number in between
    String shift =
        "update audit_link set number = number %s where hospital_id = '"
            + hospital.id
            + "' and number > 1";
    owner(shift.formatted("+ 1000"));
    owner(shift.formatted("- 999"));
    owner(
        "insert into audit_link (id, hospital_id, number, entry_id, seal, link) values (gen_random_uuid(), '%s', 2, '%s', 1, %s)"
            .formatted(hospital.id, foreign, link));
  }

  @Test
  void a_place_beyond_the_last_seal_is_told() {
    hospital.twoBatches();
    UUID foreign = hospital.entry(1);
    owner(
        "insert into audit_link (id, hospital_id, number, entry_id, seal, link) values (gen_random_uuid(), '%s', 7, '%s', 3, sha256('x'))"
            .formatted(hospital.id, foreign));
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.INSERTED, 7, foreign));
  }

  @Test
  void places_given_other_numbers_are_told() {
    List<UUID> entries = hospital.twoBatches();
    owner(
        "update audit_link set number = number + 10 where hospital_id = '%s' and seal = 2"
            .formatted(hospital.id));
    assertThat(hospital.verified().breaks())
        .containsExactly(at(Kind.REORDERED, 14, entries.get(3)));
  }

  @Test
  void entries_that_changed_places_are_told() {
    List<UUID> entries = hospital.twoBatches();
    owner("update audit_link set number = 99 where entry_id = '%s'".formatted(entries.get(0)));
    owner("update audit_link set number = 1 where entry_id = '%s'".formatted(entries.get(1)));
    owner("update audit_link set number = 2 where entry_id = '%s'".formatted(entries.get(0)));
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.REORDERED, 1, entries.get(1)));
  }

  @Test
  void entries_that_changed_places_and_left_their_links_are_told() {
    List<UUID> entries = hospital.twoBatches();
    UUID nobody = UUID.randomUUID();
    String swap = "update audit_link set entry_id = '%s' where hospital_id = '%s' and number = %d";
    owner(swap.formatted(nobody, hospital.id, 2));
    owner(swap.formatted(entries.get(1), hospital.id, 3));
    owner(swap.formatted(entries.get(2), hospital.id, 2));
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.REORDERED, 2, entries.get(2)));
  }

  @Test
  void an_entry_taken_off_the_list_of_what_waits_is_told_after_a_while() {
    hospital.twoBatches();
    UUID young = hospital.entry(59);
    owner("delete from audit_waiting where entry_id = '%s'".formatted(young));
    assertThat(hospital.verified().intact()).as("still within its time").isTrue();
    UUID old = hospital.entry(61);
    owner("delete from audit_waiting where entry_id = '%s'".formatted(old));
    assertThat(hospital.verified().breaks()).containsExactly(at(Kind.UNSEALED, 7, old));
    assertThat(hospital.verified().counts().waiting()).isEqualTo(2);
  }

  @Test
  void an_entry_sealed_long_after_the_time_it_gives_is_counted() {
    hospital.entry(30);
    hospital.entry(24 * 60);
    hospital.seal();
    assertThat(hospital.verified().intact()).isTrue();
    assertThat(hospital.verified().counts().late()).isEqualTo(1);
  }

  @Test
  void one_hospital_s_trouble_is_not_another_s() {
    SealedHospital other = new SealedHospital();
    List<UUID> entries = hospital.twoBatches();
    other.twoBatches();
    owner("delete from audit_entry where id = '%s'".formatted(entries.get(0)));
    assertThat(hospital.verified().intact()).isFalse();
    assertThat(other.verified().intact()).isTrue();
  }

  private static Break at(Kind kind, long place) {
    return new Break(kind, place, Optional.empty(), "");
  }

  private static Break at(Kind kind, long place, UUID entry) {
    return new Break(kind, place, Optional.of(entry), "");
  }
}
