package org.carecompanion.speech.stt.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.carecompanion.speech.stt.Listening;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private static List<String> hints(int count, int length) {
    return IntStream.range(0, count)
        .mapToObj(i -> "%%0%dd".formatted(length).formatted(i))
        .toList();
  }

  @Test
  void hints_that_google_would_refuse_the_stream_for_are_left_out() {
    assertThat(Requests.hints(List.of(" oxycodone ", "", "x".repeat(101), "oxycodone", "drain")))
        .containsExactly("oxycodone", "drain");
  }

  @Test
  void there_are_never_too_many_and_the_first_stay() {
    assertThat(Requests.hints(hints(2_000, 5))).hasSize(500).startsWith("00000", "00001");
    assertThat(Requests.hints(hints(500, 100))).hasSize(150);
  }

  @Test
  void the_first_message_keeps_within_googles_25_kilobytes_whatever_the_letters() {
    List<String> wide = hints(2_000, 99).stream().map(hint -> hint.replace('0', 'क')).toList();
    int size = Requests.begin(new Listening(Locale.US, wide), "phone_call").getSerializedSize();
    assertThat(size).isBetween(10_000, 25_000);
  }

  @Test
  void without_hints_there_is_no_context() {
    var config = Requests.begin(new Listening(Locale.US, List.of()), "telephony");
    assertThat(config.getStreamingConfig().getConfig().getSpeechContextsCount()).isZero();
  }
}
