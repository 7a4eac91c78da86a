package org.carecompanion.clinical.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.secrecy.FileSeal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  @TempDir Path folder;
  private Path path;
  private JournalFile file;

  @BeforeAll
  static void keys() {
    // the keys of all tests of this run
    ClinicalDatabase.shared();
  }

  @BeforeEach
  void make_a_file() throws IOException {
    path = folder.resolve("journal/entries");
    file = new JournalFile(path);
    file.read();
  }

  @Test
  void what_was_appended_is_read_after_a_restart() throws Exception {
    Entry first = entry(new Missed.UrgentWords(Concept.CHEST_PAIN));
    Entry second = entry(new Missed.TurnLost());
    file.append(first);
    file.append(second);
    assertThat(reopened().read()).containsExactly(first, second);
  }

  @Test
  void nothing_in_it_can_be_read_and_nobody_else_may_look() throws Exception {
    Entry entry = entry(new Missed.UrgentWords(Concept.CHEST_PAIN));
    file.append(entry);
    assertThat(Files.readString(path, StandardCharsets.ISO_8859_1))
        .doesNotContain(entry.place().call().toString())
        .doesNotContain("urgent")
        .doesNotContain("chest");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_torn_last_line_is_counted_and_costs_nothing_else() throws Exception {
    Entry first = entry(new Missed.TurnLost());
    file.append(first);
    file.append(entry(new Missed.EndLost()));
    byte[] all = Files.readAllBytes(path);
    int end = all.length;
    while (all[end - 1] == 0) end--;
    for (int i = end - 20; i < end; i++) all[i] = 0;
    Files.write(path, all);

    JournalFile after = reopened();
    assertThat(after.read()).containsExactly(first);
    assertThat(after.torn()).isEqualTo(1);
    Entry third = entry(new Missed.TurnLost());
    after.append(third);
    assertThat(reopened().read()).containsExactly(first, third);
  }

  @Test
  void a_whole_line_of_other_keys_is_refused_with_the_reason() throws Exception {
    String sealed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(new FileSeal("something else").close("1 a b c d e"));
    var crc = new CRC32();
    crc.update(sealed.getBytes(StandardCharsets.US_ASCII));
    Files.createDirectories(path.getParent());
    Files.writeString(path, "%08x%s%n".formatted(crc.getValue(), sealed));
    assertThatThrownBy(() -> reopened().read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was written with other keys than those in")
        .hasMessageContaining(FileSeal.keysFile().toString());
  }

  @Test
  void emptied_it_has_room_again_and_tells_nothing() throws Exception {
    file.append(entry(new Missed.TurnLost()));
    file.clear();
    assertThat(reopened().read()).isEmpty();
    Entry next = entry(new Missed.EndLost());
    file.append(next);
    assertThat(reopened().read()).containsExactly(next);
  }

  @Test
  void it_never_grows_beyond_its_room_and_keeps_a_line_for_saying_so() throws Exception {
    file = new JournalFile(path, 8_192);
    assertThatThrownBy(
            () -> {
              while (true) file.append(entry(new Missed.TurnLost()));
            })
        .isInstanceOf(JournalFile.Full.class);
    Entry overflow = new Entry(Entry.Place.UNKNOWN, new Missed.Overflow(), NOW);
    file.append(overflow);
    assertThat(Files.size(path)).isEqualTo(8_192);
    assertThat(reopened().read()).hasSizeGreaterThan(10).endsWith(overflow);
  }

  @Test
  void room_taken_beforehand_lets_an_entry_in_after_the_disk_has_filled_up() throws Exception {
    file.append(entry(new Missed.TurnLost()));
    long before = Files.size(path);
    file.append(entry(new Missed.EndLost()));
    assertThat(Files.size(path)).isEqualTo(before);
  }

  @Test
  void a_disk_that_is_full_from_the_start_is_told() throws Exception {
    Files.createDirectories(path.getParent());
    Files.createSymbolicLink(path, Path.of("/dev/full"));
    assertThatThrownBy(() -> file.append(entry(new Missed.TurnLost())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left");
  }

  @Test
  void what_no_version_has_written_is_not_taken_for_an_entry() throws Exception {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "hello\n\nworld, this is no entry\n", StandardOpenOption.CREATE_NEW);
    JournalFile after = reopened();
    assertThat(after.read()).isEmpty();
    assertThat(after.torn()).isEqualTo(2);
  }

  private JournalFile reopened() {
    return new JournalFile(path);
  }

  private static Entry entry(Missed missed) {
    return new Entry(new Entry.Place(HospitalId.random(), CallId.random(), 3), missed, NOW);
  }
}
