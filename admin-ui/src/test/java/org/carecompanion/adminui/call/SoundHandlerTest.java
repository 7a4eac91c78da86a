package org.carecompanion.adminui.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Downloaded;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sound as a browser gets it. */
class SoundHandlerTest {
  private final Calling calling = new Calling();
  private OpenConsole console;

  @BeforeEach
  void signIn() {
    console = calling.open(Role.CLINICIAN, new NoticesByHand());
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_whole_is_streamed_and_kept_by_nobody() throws IOException {
    Downloaded sound = ask(null);
    assertThat(sound.status()).isEqualTo(200);
    assertThat(sound.body()).isEqualTo(RecordedCall.SOUND);
    assertThat(sound.headers())
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Accept-Ranges", "bytes")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("type", "audio/x-wav");
    assertThat(calling.recording().heard()).containsExactly(Calling.CALL);
  }

  @Test
  void a_part_is_a_part() throws IOException {
    Downloaded sound = ask("bytes=5-8");
    assertThat(sound.status()).isEqualTo(206);
    assertThat(sound.body()).isEqualTo(RecordedCall.SOUND.substring(5, 9));
    assertThat(sound.headers())
        .containsEntry("Content-Range", "bytes 5-8/" + RecordedCall.SOUND.length())
        .containsEntry("length", "4");
  }

  @Test
  void a_part_is_given_only_of_the_same_recording() throws IOException {
    String tag = ask(null).headers().getOrDefault("ETag", "");
    assertThat(tag).startsWith("\"").endsWith("\"");
    assertThat(askIf(tag).status()).isEqualTo(206);
    for (String other : List.of("\"other\"", "W/" + tag, "Mon, 21 Sep 2026 17:00:00 GMT")) {
      Downloaded sound = askIf(other);
      assertThat(sound.status()).as(other).isEqualTo(200);
      assertThat(sound.body()).isEqualTo(RecordedCall.SOUND);
    }
  }

  private Downloaded askIf(String tag) throws IOException {
    return Downloaded.asked(handler(), Map.of("Range", "bytes=5-8", "If-Range", tag));
  }

  @Test
  void what_is_not_there_is_said() throws IOException {
    Downloaded sound = ask("bytes=9000-");
    assertThat(sound.status()).isEqualTo(416);
    assertThat(sound.body()).isEmpty();
  }

  private Downloaded ask(@Nullable String range) throws IOException {
    return Downloaded.part(handler(), range);
  }

  private SoundHandler handler() {
    return new SoundHandler(calling.recording(), SignedIn.current(), Calling.CALL);
  }
}
