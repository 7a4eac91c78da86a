package org.carecompanion.clinical.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.clinical.checkin.LineEnd;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Concept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal holds reaches a person, once, wherever a crash falls. */
class JournalDrainTest {
  private static final Missed URGENT = new Missed.UrgentWords(Concept.CHEST_PAIN);

  private static final int SMALL = 8_192;

  @TempDir Path home;
  private final ClinicalDatabase database = ClinicalDatabase.shared();
  private final Ward ward = Ward.in(database);
  private final CallId call = ward.plannedCall();
  private Journal journal;

  @BeforeEach
  void open() {
    journal = fresh();
  }

  @Test
  void urgent_words_become_an_urgent_alert_with_its_clock_and_a_follow_up() {
    note(URGENT);
    drain(journal);
    assertThat(alerts()).containsExactly("R-01 URGENT");
    assertThat(database.jobs("urgent-unacknowledged", ward.hospital())).hasSize(1);
    assertThat(followUps()).containsExactly("INTERRUPTED_CALL turn_lost");
    assertThat(journal.state().waiting()).isZero();
  }

  @Test
  void a_lost_turn_and_a_lost_end_leave_the_call_to_a_person() {
    note(new Missed.TurnLost());
    note(new Missed.EndLost());
    drain(journal);
    assertThat(followUps()).containsExactly("INTERRUPTED_CALL turn_lost");
    assertThat(column("select outcome from call where id = '%s'")).containsExactly("INTERRUPTED");
  }

  @Test
  void a_call_that_ended_meanwhile_keeps_its_end_and_is_followed_up_all_the_same() {
    database.bean(CallEnds.class).lineEnded(ward.hospital(), call, LineEnd.BUSY);
    note(new Missed.TurnLost());
    drain(journal);
    assertThat(column("select outcome from call where id = '%s'")).containsExactly("BUSY");
    assertThat(followUps()).containsExactly("REACH_PATIENT busy", "INTERRUPTED_CALL turn_lost");
  }

  @Test
  void told_again_after_a_crash_nothing_is_doubled() throws IOException {
    note(URGENT);
    note(new Missed.TurnLost());
    byte[] before = Files.readAllBytes(entries());
    drain(journal);
    // the process died after the commit and before the file was emptied
    Files.write(entries(), before);
    Journal next = fresh();
    assertThat(next.state().waiting()).isEqualTo(2);
    drain(next);
    assertThat(alerts()).hasSize(1);
    assertThat(followUps()).hasSize(1);
    assertThat(fresh().state().waiting()).isZero();
  }

  @Test
  void while_the_turn_may_still_be_written_no_second_alert_is_raised() {
    note(URGENT);
    new JournalDrain(journal, database.bean(MissedWriter.class), database.clock()).drain();
    assertThat(alerts()).isEmpty();
    assertThat(journal.state().waiting()).isEqualTo(1);
  }

  @Test
  void the_same_thing_is_kept_once() {
    note(URGENT);
    note(URGENT);
    assertThat(journal.state().waiting()).isEqualTo(1);
  }

  @Test
  void what_had_no_room_is_counted_and_every_call_of_its_time_is_followed_up() {
    for (int turn = 1; journal.state().dropped() == 0; turn++)
      journal.note(ward.hospital(), CallId.random(), turn, new Missed.TurnLost());
    assertThat(journal.state().waiting()).isGreaterThan(10);
    assertThat(followUps()).isEmpty();
    drain(journal);
    assertThat(followUps()).containsExactly("INTERRUPTED_CALL journal_full");
    assertThat(journal.state().dropped()).isEqualTo(1);
  }

  @Test
  void while_the_disk_refuses_memory_keeps_it_and_says_so() throws IOException {
    Files.createDirectories(entries().getParent());
    Files.deleteIfExists(entries());
    Files.createSymbolicLink(entries(), Path.of("/dev/full"));
    note(URGENT);
    assertThat(journal.state()).isEqualTo(new Journal.State(1, 1, 0));
    drain(journal);
    assertThat(alerts()).hasSize(1);
    assertThat(journal.state().waiting()).isZero();
  }

  @Test
  void the_folder_is_made_with_the_first_entry_and_only_its_owner_may_look() throws IOException {
    note(URGENT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entries())))
        .isEqualTo("rw-------");
  }

  private void note(Missed missed) {
    journal.note(ward.hospital(), call, 3, missed);
  }

  private void drain(Journal of) {
    database.clock().pass(Duration.ofMinutes(1));
    new JournalDrain(of, database.bean(MissedWriter.class), database.clock()).drain();
  }

  private Journal fresh() {
    Journal next = new Journal(database.clock());
    next.open(new JournalFile(entries(), SMALL));
    return next;
  }

  private Path entries() {
    return home.resolve("journal/entries");
  }

  private List<String> alerts() {
    return column("select rule || ' ' || severity from alert where call_id = '%s'");
  }

  private List<String> followUps() {
    return column(
        "select kind || ' ' || reason from follow_up where call_id = '%s' order by created_at");
  }

  private List<String> column(String sql) {
    return database.rows(sql.formatted(call));
  }
}
