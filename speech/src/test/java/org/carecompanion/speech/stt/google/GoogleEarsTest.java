package org.carecompanion.speech.stt.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.RecognitionConfig.AudioEncoding;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.SpeechStream;
import org.junit.jupiter.api.Test;

/** What Google's ears are told and tell. */
class GoogleEarsTest extends EarsStage {
  @Test
  void words_come_interim_and_final_with_the_callers_time() throws IOException {
    open(StreamLimits.GOOGLE, number -> new WordsOfBytes(2));
    speak(4, 8, 2);
    assertThat(notes.words).containsExactly("word5", "word6", "word7", "word8");
    assertThat(notes.interims).containsExactly("word5", "word7");
    assertThat(notes.ends).containsExactly(seconds(3), seconds(4));
  }

  @Test
  void first_comes_what_to_listen_for_and_then_nothing_but_sound() throws IOException {
    open(StreamLimits.GOOGLE, number -> new WordsOfBytes(1));
    speak(0, 4, 1);
    List<StreamingRecognizeRequest> messages = google.streams.getFirst().messages;
    RecognitionConfig config = messages.getFirst().getStreamingConfig().getConfig();
    assertThat(messages.getFirst().getStreamingConfig().getInterimResults()).isTrue();
    assertThat(config.getEncoding()).isEqualTo(AudioEncoding.MULAW);
    assertThat(config.getSampleRateHertz()).isEqualTo(8_000);
    assertThat(config.getLanguageCode()).isEqualTo("en-US");
    assertThat(config.getModel()).isEqualTo("phone_call");
    assertThat(config.getUseEnhanced()).isTrue();
    assertThat(config.getEnableAutomaticPunctuation()).isTrue();
    assertThat(config.getSpeechContexts(0).getPhrasesList()).containsExactly(CANARY);
    assertThat(messages.subList(1, messages.size()))
        .isNotEmpty()
        .allMatch(StreamingRecognizeRequest::hasAudioContent)
        .allMatch(message -> message.getAudioContent().size() == 800);
  }

  @Test
  void while_no_sound_comes_silence_keeps_it_alive_and_the_times_stay_right() throws IOException {
    StreamLimits impatient =
        new StreamLimits(
            seconds(0.1), Duration.ofMinutes(5), Duration.ofMinutes(5), seconds(5), seconds(0.02));
    open(impatient, number -> new WordsOfBytes(1));
    speak(0, 2, 1);
    int before = google.streams.getFirst().messages.size();
    await(() -> google.streams.getFirst().messages.size() >= before + 4);
    speak(2, 4, 1);
    assertThat(notes.words).isEqualTo(WordsOfBytes.words(4));
    assertThat(notes.ends).containsExactly(seconds(0.5), seconds(1), seconds(1.5), seconds(2));
  }

  /** Says these at its first sound. */
  private static EmulatedEars.Stream saying(StreamingRecognizeResponse... answers) {
    return new EmulatedEars.Stream() {
      private boolean said;

      @Override
      void sound(byte[] codes) {
        if (!said) for (StreamingRecognizeResponse answer : answers) to.onNext(answer);
        said = true;
      }
    };
  }

  private static StreamingRecognizeResponse.Builder response() {
    return StreamingRecognizeResponse.newBuilder();
  }

  @Test
  void answers_without_words_or_sense_are_no_words() throws IOException {
    open(
        StreamLimits.GOOGLE,
        number ->
            saying(
                response().build(),
                response()
                    .addResults(EmulatedEars.result("x", true, 1).toBuilder().clearAlternatives())
                    .build(),
                response().addResults(EmulatedEars.result("  ", true, 1)).build(),
                response().addResults(EmulatedEars.result("a final", true, 1e9)).build(),
                response()
                    .addResults(EmulatedEars.result(" the stable", false, 1))
                    .addResults(EmulatedEars.result(" tail", false, 2))
                    .build()));
    for (int i = 0; i < 25; i++) stream.hear(WordsOfBytes.frame(i));
    await(() -> !notes.interims.isEmpty());
    assertThat(notes.words).containsExactly("a", "final");
    assertThat(notes.ends.getFirst()).isLessThanOrEqualTo(seconds(0.5));
    assertThat(notes.interims).containsExactly("the stable tail");
    assertThat(notes.failures).isEmpty();
  }

  @Test
  void a_status_inside_an_answer_is_a_failure_too() throws IOException {
    com.google.rpc.Status error =
        com.google.rpc.Status.newBuilder().setCode(7).setMessage(CANARY).build();
    open(StreamLimits.GOOGLE, number -> saying(response().setError(error).build()));
    speak(0, 1, 1);
    assertThat(notes.failures)
        .containsExactly(new SpeechFailure(Kind.WILL_NOT_HELP, "PERMISSION_DENIED"));
  }

  @Test
  void an_answer_that_never_ends_is_not_taken() throws IOException {
    String huge = CANARY.repeat(40_000);
    open(
        StreamLimits.GOOGLE,
        number -> saying(response().addResults(EmulatedEars.result(huge, true, 1)).build()));
    speak(0, 1, 1);
    assertThat(notes.failures)
        .containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, "RESOURCE_EXHAUSTED"));
  }

  @Test
  void closed_it_leaves_nothing_open_and_tells_nothing_more() throws IOException {
    open(StreamLimits.GOOGLE, number -> new WordsOfBytes(1));
    List<SpeechStream> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      SpeechStream one = ears.ears().open(ENGLISH, notes);
      for (int f = 0; f < 10; f++) one.hear(WordsOfBytes.frame(f));
      many.add(one);
    }
    await(() -> google.streams.size() == 201);
    many.forEach(SpeechStream::close);
    stream.close();
    await(() -> google.streams.stream().allMatch(each -> each.cancelled));
    assertThat(ears.waiting()).isZero();
    assertThat(notes.failures).isEmpty();
    assertThat(notes.words).isEmpty();
    stream.hear(WordsOfBytes.frame(10));
    ears.close();
    await(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("ears")));
  }
}
