package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carecompanion.domain.call.CallId;
import org.junit.jupiter.api.Test;

/** What the carrier tells about recordings, and what the server does then. */
interface RecordingTests extends InTheServer {
  String RECORDING = "RE0123456789abcdef0123456789abcdef";
  Map<String, String> MADE =
      Map.of(
          "RecordingSid",
          RECORDING,
          "RecordingDuration",
          "12",
          "RecordingUrl",
          "https://evil.example/recording");

  @Test
  default void a_recorded_call_says_so_first() {
    CallId call = PhoneServer.recorded();
    assertThat(carrier().answered(call).body())
        .containsSubsequence("automated AI assistant", "This call is recorded.", "May I speak");
    assertThat(carrier().answered(PhoneServer.ringing()).body()).doesNotContain("recorded");
  }

  @Test
  default void what_was_recorded_is_fetched_sealed_and_deleted_there_once() throws IOException {
    CallId call = PhoneServer.recorded();
    assertThat(carrier().recording(call, "in-progress", MADE).status()).isEqualTo(204);
    assertThat(carrier().recording(call, "completed", MADE).status()).isEqualTo(204);
    assertThat(carrier().recording(call, "completed", MADE).status()).isEqualTo(204);
    Soon.that(
        () ->
            assertThat(column(call, "state || ' ' || (carrier_deleted_at is not null)"))
                .containsExactly("KEPT true"));
    assertThat(PhoneServer.twilio().asked())
        .filteredOn(asked -> asked.path().contains(RECORDING))
        .extracting(asked -> asked.method())
        .containsExactly("GET", "DELETE");
    for (Path file : files())
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .doesNotContain("lanternfig");
    assertThat(files()).anyMatch(file -> file.getFileName().toString().endsWith(".sealed"));
  }

  @Test
  default void a_recording_that_is_not_there_is_absent() {
    CallId call = PhoneServer.recorded();
    assertThat(carrier().recording(call, "absent", Map.of()).status()).isEqualTo(204);
    assertThat(column(call, "state")).containsExactly("ABSENT");
  }

  @Test
  default void of_another_call_or_one_that_is_not_recorded_it_is_refused_and_leaves_nothing() {
    CallId recorded = PhoneServer.recorded();
    CallId other = PhoneServer.ringing();
    assertThat(carrier().recording(other, "completed", MADE).status()).isEqualTo(404);
    Map<String, String> fields = carrier().heard(other, MADE);
    fields.put("RecordingStatus", "completed");
    assertThat(carrier().signed("recording?call=" + recorded, fields).status()).isEqualTo(404);
    Map<String, String> nowhere = carrier().heard(recorded, MADE);
    nowhere.put("RecordingStatus", "completed");
    assertThat(carrier().signed("recording?call=" + CallId.random(), nowhere).status())
        .isEqualTo(404);
    assertThat(column(recorded, "state")).containsExactly("AWAITED");
  }

  @Test
  default void what_says_nothing_or_is_not_signed_is_refused() {
    CallId call = PhoneServer.recorded();
    assertThat(carrier().recording(call, "teleported", MADE).status()).isEqualTo(400);
    assertThat(carrier().recording(call, "completed", Map.of()).status()).isEqualTo(400);
    assertThat(
            carrier()
                .recording(call, "completed", Map.of("RecordingSid", "../../etc/passwd"))
                .status())
        .isEqualTo(400);
    assertThat(
            carrier()
                .post(
                    carrier().path("recording?call=" + call),
                    "RecordingStatus=completed&RecordingSid=" + RECORDING,
                    "forged")
                .status())
        .isEqualTo(403);
    assertThat(column(call, "state")).containsExactly("AWAITED");
  }

  private List<String> column(CallId call, String what) {
    return bench()
        .database
        .rows("select %s from recording where call_id = '%s'".formatted(what, call));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(PhoneServer.home().resolve("recordings"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
