package org.carecompanion.speech.stt.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.vendor.google.GoogleAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that are opened again, break, or never come about: no word is lost or doubled. */
class GoogleEarsAgainTest extends EarsStage {
  @ParameterizedTest
  @CsvSource({"1, 1.2, 60", "3, 1.2, 60", "3, 1.2, 2.2", "4, 1.2, 2.2", "5, 1.2, 3.2"})
  void no_word_is_lost_or_doubled_by_a_restart(int wordsInFinal, double restart, double latest)
      throws IOException {
    open(limits(restart, latest), number -> new WordsOfBytes(wordsInFinal));
    speak(0, 60, wordsInFinal);
    assertThat(notes.failures).isEmpty();
    assertThat(notes.words).isEqualTo(WordsOfBytes.words(60));
    List<EmulatedEars.Stream> all = List.copyOf(google.streams);
    List<EmulatedEars.Stream> old = all.subList(0, all.size() - 1);
    assertThat(old).hasSizeGreaterThan(4);
    await(() -> old.stream().allMatch(each -> each.cancelled));
  }

  @Test
  void words_that_nobody_keeps_the_sound_of_are_waited_for_before_a_restart() throws IOException {
    open(limits(12, 14), number -> new WordsOfBytes(number == 0 ? 1_000 : 1));
    for (int i = 0; i < 28 * WordsOfBytes.FRAMES; i++) {
      stream.hear(WordsOfBytes.frame(i));
      if (i == 300) await(() -> !notes.interims.isEmpty());
    }
    await(() -> google.streams.getFirst().completed);
    await(() -> notes.count() >= 28);
    speak(28, 40, 1);
    assertThat(notes.words).isEqualTo(WordsOfBytes.words(40));
    assertThat(google.streams).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 801, 4_000, 8_000, 9_999, 40_000})
  void a_broken_stream_is_opened_again_and_no_word_is_lost_or_doubled(int bytes)
      throws IOException {
    open(
        StreamLimits.GOOGLE,
        number ->
            number == 0 ? new WordsOfBytes(1, bytes, Status.UNAVAILABLE) : new WordsOfBytes(1));
    speak(0, 20, 1);
    assertThat(notes.words).isEqualTo(WordsOfBytes.words(20));
    assertThat(notes.failures).isEmpty();
    assertThat(google.streams).hasSize(2);
  }

  @Test
  void one_that_breaks_again_before_a_word_has_failed() throws IOException {
    open(StreamLimits.GOOGLE, number -> new WordsOfBytes(1, 900, Status.INTERNAL));
    speak(0, 2, 1);
    assertThat(notes.failures).containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, "INTERNAL"));
    assertThat(google.streams).hasSize(2);
  }

  @Test
  void what_google_refuses_is_not_asked_twice_and_nothing_of_its_text_is_told() throws IOException {
    Status refused = Status.INVALID_ARGUMENT.withDescription("bad hint: " + CANARY);
    open(StreamLimits.GOOGLE, number -> new WordsOfBytes(1, 1, refused));
    speak(0, 1, 1);
    assertThat(notes.failures)
        .containsExactly(SpeechFailure.ofThisOne(Kind.WILL_NOT_HELP, "INVALID_ARGUMENT"));
    assertThat(google.streams).hasSize(1);
  }

  @Test
  void nobody_at_that_address_is_a_failure() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    open(GoogleAccess.onThisMachine("127.0.0.1:" + port).orElseThrow(), StreamLimits.GOOGLE);
    await(notes::over);
    assertThat(notes.failures)
        .containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, "UNAVAILABLE"));
  }

  @Test
  void one_that_takes_the_connection_and_says_nothing_is_given_up() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + silent.getLocalPort();
      open(GoogleAccess.onThisMachine(address).orElseThrow(), limits(60, 60));
      long start = System.nanoTime();
      for (int i = 0; i < 100; i++) stream.hear(WordsOfBytes.frame(i));
      await(notes::over);
      assertThat(notes.failures)
          .containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, "not taken"));
      assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofSeconds(6).toNanos());
    }
  }

  @Test
  void one_that_ends_by_itself_is_opened_again() throws IOException {
    open(
        StreamLimits.GOOGLE,
        number ->
            number > 0
                ? new WordsOfBytes(1)
                : new EmulatedEars.Stream() {
                  @Override
                  void sound(byte[] codes) {
                    to.onCompleted();
                  }
                });
    speak(0, 4, 1);
    assertThat(notes.words).isEqualTo(WordsOfBytes.words(4));
  }
}
