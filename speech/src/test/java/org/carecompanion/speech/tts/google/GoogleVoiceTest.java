package org.carecompanion.speech.tts.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import io.grpc.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Concern;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Phrase.Content;
import org.carecompanion.speech.tts.Pronunciations;
import org.carecompanion.speech.tts.Ssml;
import org.carecompanion.speech.tts.VoiceFailedException;
import org.carecompanion.speech.vendor.google.GoogleAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By Google's own library, against a server that speaks its protocol. */
class GoogleVoiceTest {
  private static final Duration LIMIT = Duration.ofMillis(800);
  private static final String CANARY = "zwiebelfisch";
  private static final Phrase PHRASE = phrase("Take " + CANARY + " at 8:30 <daily> & rest.");

  private static Phrase phrase(String text) {
    return new Phrase(text, Locale.US, Content.PERSONAL);
  }

  private static GoogleVoice voice(GoogleAccess access, Duration limit) {
    return GoogleVoice.open(access, "en-US-Neural2-F", new Ssml(Pronunciations.english()), limit);
  }

  private static byte[] codes(int length) {
    byte[] codes = new byte[length];
    for (int i = 0; i < length; i++) codes[i] = (byte) (i * 7 | 1);
    return codes;
  }

  private static SpeechFailure failure(EmulatedVoice google) {
    try (google;
        GoogleVoice voice = voice(google.access(), LIMIT)) {
      VoiceFailedException failed =
          org.junit.jupiter.api.Assertions.assertThrows(
              VoiceFailedException.class, () -> voice.speak(PHRASE));
      assertThat(failed).hasMessageNotContaining(CANARY).hasNoCause();
      return failed.failure();
    }
  }

  @Test
  void sound_comes_without_its_head_as_it_was_sent() throws Exception {
    try (EmulatedVoice google = EmulatedVoice.saying(EmulatedVoice.wav(codes(1_600)));
        GoogleVoice voice = voice(google.access(), Duration.ofSeconds(10))) {
      AudioClip clip = voice.speak(PHRASE);
      assertThat(clip.length()).isEqualTo(Duration.ofMillis(200));
      assertThat(clip.samples()).isEqualTo(AudioClip.ofMuLaw(codes(1_600)).samples());
    }
  }

  @Test
  void it_asks_for_what_telephones_carry_and_marks_what_is_spoken_wrong() throws Exception {
    try (EmulatedVoice google = EmulatedVoice.saying(EmulatedVoice.wav(codes(160)));
        GoogleVoice voice = voice(google.access(), Duration.ofSeconds(10))) {
      voice.speak(PHRASE);
      SynthesizeSpeechRequest asked = google.asked.getFirst();
      assertThat(asked.getAudioConfig().getAudioEncoding()).isEqualTo(AudioEncoding.MULAW);
      assertThat(asked.getAudioConfig().getSampleRateHertz()).isEqualTo(8_000);
      assertThat(asked.getAudioConfig().getEffectsProfileIdList())
          .containsExactly("telephony-class-application");
      assertThat(asked.getVoice().getName()).isEqualTo("en-US-Neural2-F");
      assertThat(asked.getVoice().getLanguageCode()).isEqualTo("en-US");
      assertThat(asked.getInput().getSsml())
          .startsWith("<speak ")
          .contains("<say-as interpret-as=\"time\"", "&lt;daily&gt; &amp;");
      voice.speak(new Phrase("Hola.", Locale.of("es", "US"), Content.PERSONAL));
      assertThat(google.asked.getLast().getVoice().getName()).isEmpty();
      assertThat(google.asked.getLast().getVoice().getLanguageCode()).isEqualTo("es-US");
    }
  }

  @Test
  void what_is_too_long_with_its_markup_goes_without() throws Exception {
    try (EmulatedVoice google = EmulatedVoice.saying(EmulatedVoice.wav(codes(160)));
        GoogleVoice voice = voice(google.access(), Duration.ofSeconds(10))) {
      String many = "8:30 ".repeat(250).strip();
      voice.speak(phrase(many));
      assertThat(google.asked.getFirst().getInput().getText()).isEqualTo(many);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_ARGUMENT, WILL_NOT_HELP, THIS_ONE",
    "UNAUTHENTICATED, WILL_NOT_HELP, VENDOR",
    "PERMISSION_DENIED, WILL_NOT_HELP, VENDOR",
    "UNAVAILABLE, MAY_BE_RETRIED, VENDOR",
    "RESOURCE_EXHAUSTED, MAY_BE_RETRIED, VENDOR",
    "INTERNAL, MAY_BE_RETRIED, VENDOR"
  })
  void its_status_says_whether_trying_again_can_help_and_whose_fault_it_is(
      Status.Code code, Kind kind, Concern concern) throws IOException {
    EmulatedVoice google =
        EmulatedVoice.failing(Status.fromCode(code).withDescription("bad: " + CANARY));
    assertThat(failure(google)).isEqualTo(new SpeechFailure(kind, code.name(), concern));
    assertThat(google.asked).as("tried once").hasSize(1);
  }

  @Test
  void one_that_never_answers_is_given_up_in_time() throws IOException {
    long start = System.nanoTime();
    SpeechFailure failure = failure(new EmulatedVoice((request, to) -> {}));
    assertThat(failure.kind()).isEqualTo(Kind.MAY_BE_RETRIED);
    assertThat(failure.reason()).isIn("time limit", "DEADLINE_EXCEEDED");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(LIMIT, LIMIT.plusSeconds(4));
  }

  @Test
  void nobody_at_that_address_is_a_failure_in_time() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (GoogleVoice voice =
        voice(GoogleAccess.onThisMachine("127.0.0.1:" + port).orElseThrow(), LIMIT)) {
      assertThatThrownBy(() -> voice.speak(PHRASE)).hasMessage("UNAVAILABLE");
    }
  }

  @Test
  void an_answer_without_sound_is_a_failure() throws IOException {
    SpeechFailure none = new SpeechFailure(Kind.MAY_BE_RETRIED, "no sound");
    assertThat(failure(EmulatedVoice.saying(new byte[0]))).isEqualTo(none);
    assertThat(failure(EmulatedVoice.saying("<html>garbage".getBytes()))).isEqualTo(none);
    assertThat(failure(EmulatedVoice.saying(EmulatedVoice.wav(new byte[0])))).isEqualTo(none);
  }

  @Test
  void an_answer_that_never_ends_is_not_taken() throws IOException {
    assertThat(failure(EmulatedVoice.saying(EmulatedVoice.wav(new byte[4_500_000]))).reason())
        .isEqualTo("RESOURCE_EXHAUSTED");
  }

  @Test
  void whoever_is_interrupted_waits_no_longer() throws Exception {
    try (EmulatedVoice google = new EmulatedVoice((request, to) -> {});
        GoogleVoice voice = voice(google.access(), Duration.ofSeconds(30))) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> voice.speak(PHRASE)).hasMessage("interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
