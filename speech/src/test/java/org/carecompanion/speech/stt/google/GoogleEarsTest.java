package org.carecompanion.speech.stt.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.RecognitionConfig.AudioEncoding;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import io.grpc.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.vendor.google.GoogleAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By Google's own library, against a server that speaks its protocol. */
class GoogleEarsTest {
  private static final String CANARY = "zwiebelfisch";
  private static final Listening ENGLISH = new Listening(Locale.US, List.of(CANARY));

  /** Everything a listener is told. */
  private static final class Notes implements SpeechListener {
    final List<String> words = new ArrayList<>();
    final List<Duration> ends = new ArrayList<>();
    final List<String> interims = new ArrayList<>();
    final List<SpeechFailure> failures = new ArrayList<>();

    @Override
    public synchronized void heard(Transcript transcript, Duration until) {
      switch (transcript) {
        case Transcript.Interim interim -> interims.add(interim.text());
        case Transcript.Final said -> {
          words.addAll(List.of(said.text().split(" ")));
          ends.add(until);
        }
      }
    }

    @Override
    public synchronized void failed(SpeechFailure failure) {
      failures.add(failure);
    }

    synchronized int count() {
      return words.size();
    }

    synchronized boolean over() {
      return !failures.isEmpty();
    }
  }

  private final Notes notes = new Notes();
  private EmulatedEars google;
  private GoogleEars ears;
  private SpeechStream stream;

  @AfterEach
  void close() {
    if (stream != null) stream.close();
    if (ears != null) ears.close();
    if (google != null) google.close();
  }

  private void open(StreamLimits limits, IntFunction<EmulatedEars.Stream> behaviour)
      throws IOException {
    google = new EmulatedEars(behaviour);
    open(google.access(), limits);
  }

  private void open(GoogleAccess access, StreamLimits limits) {
    ears = GoogleEars.open(access, "phone_call", limits);
    stream = ears.ears().open(ENGLISH, notes);
  }

  /** Word by word, each recognised before the next, as in a conversation. */
  private void speak(int from, int to, int apart) {
    int before = notes.count();
    for (int word = from; word < to; word++) {
      for (int i = 0; i < WordsOfBytes.FRAMES; i++)
        stream.hear(WordsOfBytes.frame((long) word * WordsOfBytes.FRAMES + i));
      int until = before + (word + 1 - from) / apart * apart;
      await(() -> notes.count() >= until || notes.over());
    }
  }

  private static void await(BooleanSupplier what) {
    long giveUp = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!what.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(giveUp);
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static StreamLimits limits(double restart, double latest) {
    return new StreamLimits(
        Duration.ofMinutes(10), seconds(restart), seconds(latest), seconds(5), seconds(0.05));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

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
        .containsExactly(new SpeechFailure(Kind.WILL_NOT_HELP, "INVALID_ARGUMENT"));
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
