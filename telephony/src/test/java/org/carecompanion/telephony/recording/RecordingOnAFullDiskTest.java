package org.carecompanion.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.carecompanion.db.open.SmallDisk;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.recording.RecordingState;
import org.junit.jupiter.api.Test;

/** Recordings when the disk takes nothing, or not enough. */
class RecordingOnAFullDiskTest extends RecordedCalls {
  @Test
  void a_disk_that_takes_nothing_leaves_it_at_the_carrier() throws IOException {
    CallId call = recorded();
    String there = made(call);
    Path folder = folder();
    Files.createDirectories(folder.getParent());
    inTheWay(folder);
    assertThat(fetch(call)).isPresent();
    assertThat(recording(call).state()).isEqualTo(RecordingState.AT_CARRIER);
    assertThat(recording(call).problem()).contains("disk");
    assertThat(bench.company.hasRecording(there)).isTrue();
    assertThat(bench.followUps(call)).containsExactly("RECORDING_TROUBLE recording_disk");
    Files.delete(folder);
    assertThat(fetch(call)).isEmpty();
    assertThat(recording(call).state()).isEqualTo(RecordingState.KEPT);
  }

  /**
   * Too small for the sound: it is full in the middle of writing. Where none may be mounted, the
   * folder cannot be written from the start.
   */
  @Test
  void a_disk_that_fills_up_half_way_keeps_no_half_and_goes_on_when_there_is_room()
      throws Exception {
    CallId call = recorded();
    String there = made(call);
    Path folder = folder();
    Optional<SmallDisk> disk = SmallDisk.mount(folder);
    try {
      if (disk.isEmpty()) inTheWay(folder);
      assertThat(fetch(call)).isPresent();
      assertThat(recording(call).state()).isEqualTo(RecordingState.AT_CARRIER);
      assertThat(recording(call).problem()).contains("disk");
      assertThat(bench.company.hasRecording(there)).isTrue();
      assertThat(bench.followUps(call)).containsExactly("RECORDING_TROUBLE recording_disk");
      assertThat(files()).as("not half a recording").isEmpty();
      if (disk.isPresent()) disk.get().makeRoom();
      else Files.delete(folder);
      assertThat(fetch(call)).isEmpty();
      assertThat(recording(call).state()).isEqualTo(RecordingState.KEPT);
      assertThat(bench.company.hasRecording(there)).isFalse();
      assertThat(played(call, 0)).isEqualTo(SOUND);
    } finally {
      if (disk.isPresent()) disk.get().close();
    }
  }

  private static void inTheWay(Path folder) throws IOException {
    Files.deleteIfExists(folder);
    Files.writeString(folder, "a file where the folder must be");
  }
}
