package org.carecompanion.speech.stt.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.RecognitionFailedException;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.Transcript;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With programs that behave badly, and with Whisper itself and a model that knows nothing. */
@DisabledOnOs(OS.WINDOWS)
class WhisperProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final short[] SOUND = new short[24_000];

  @TempDir Path folder;

  private WhisperProcess script(String lines) throws IOException {
    Path program = folder.resolve("whisper");
    Files.writeString(program, "#!/bin/sh\n" + lines);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new WhisperProcess(List.of(program.toString()), SHORT.multipliedBy(4), SHORT);
  }

  private WhisperProcess real(int weights) throws IOException {
    Path model = EmptyModel.write(folder.resolve("model.bin"), weights);
    return new WhisperProcess(WhisperEars.command(model, 1), LONG, LONG);
  }

  private static SpeechFailure failure(WhisperProcess process) {
    return Assertions.assertThrows(
            RecognitionFailedException.class, () -> process.transcribe(SOUND, "en"))
        .failure();
  }

  private static void assumeNative(SpeechFailure failure) {
    Assumptions.assumeFalse(failure.reason().contains("native"), failure.reason());
  }

  private static void assertNothingRuns() {
    long giveUp = System.nanoTime() + LONG.toNanos();
    while (ProcessHandle.current().descendants().anyMatch(ProcessHandle::isAlive))
      assertThat(System.nanoTime()).as("in time").isLessThan(giveUp);
  }

  @Test
  void a_program_that_answers_is_started_once() throws Exception {
    String answer = "printf 'T\\000\\000\\000\\003yes'; ";
    try (WhisperProcess process =
        script("echo x >> " + folder + "/starts; printf R; " + answer + answer + "/bin/sleep 9")) {
      // it reads nothing: so much fits the pipe
      short[] little = new short[2_000];
      assertThat(process.transcribe(little, "en")).isEqualTo("yes");
      assertThat(process.transcribe(little, "en")).isEqualTo("yes");
      assertThat(Files.readAllLines(folder.resolve("starts"))).hasSize(1);
    }
  }

  @Test
  void one_that_hangs_is_killed_and_started_again() throws Exception {
    try (WhisperProcess process =
        script("echo x >> " + folder + "/starts; printf R; /bin/sleep 60")) {
      SpeechFailure late = new SpeechFailure(Kind.MAY_BE_RETRIED, "time limit");
      assertThat(failure(process)).isEqualTo(late);
      assertThat(failure(process)).isEqualTo(late);
      assertThat(Files.readAllLines(folder.resolve("starts"))).hasSize(2);
    }
    assertNothingRuns();
  }

  @Test
  void one_that_never_gets_ready_is_killed() throws Exception {
    try (WhisperProcess process = script("/bin/sleep 60")) {
      assertThat(failure(process)).isEqualTo(new SpeechFailure(Kind.MAY_BE_RETRIED, "time limit"));
    }
  }

  @Test
  void one_that_cannot_start_says_why() throws Exception {
    try (WhisperProcess refusing = script("printf 'F\\000\\000\\000\\004oops'; exit 0")) {
      assertThat(failure(refusing)).isEqualTo(new SpeechFailure(Kind.WILL_NOT_HELP, "oops"));
    }
    try (WhisperProcess ending = script("exit 3")) {
      assertThat(failure(ending).kind()).isEqualTo(Kind.WILL_NOT_HELP);
    }
    try (WhisperProcess none = new WhisperProcess(List.of("/nowhere/java"), SHORT, SHORT)) {
      assertThat(failure(none)).isEqualTo(new SpeechFailure(Kind.WILL_NOT_HELP, "cannot be run"));
    }
  }

  @Test
  void one_that_ends_in_the_middle_or_says_nonsense_has_failed() throws Exception {
    try (WhisperProcess ending = script("printf R; exit 0")) {
      assertThat(failure(ending).kind()).isEqualTo(Kind.MAY_BE_RETRIED);
    }
    try (WhisperProcess nonsense = script("printf R; printf 'garbage garbage'; /bin/sleep 9")) {
      assertThat(failure(nonsense))
          .isEqualTo(new SpeechFailure(Kind.MAY_BE_RETRIED, "ended by itself"));
    }
    try (WhisperProcess flood =
        script("printf R; printf 'T\\177\\377\\377\\377'; /bin/cat /dev/zero")) {
      assertThat(failure(flood).kind()).isEqualTo(Kind.MAY_BE_RETRIED);
    }
  }

  @Test
  void closed_it_ends_at_once_and_is_not_started_again() throws Exception {
    WhisperProcess process = new WhisperProcess(List.of("/bin/sleep", "60"), LONG, LONG);
    CompletableFuture<SpeechFailure> waiting =
        CompletableFuture.supplyAsync(() -> failure(process));
    while (ProcessHandle.current().descendants().findAny().isEmpty()) Thread.onSpinWait();
    process.close();
    assertThat(waiting.get().reason()).isEqualTo("closed");
    assertThat(failure(process)).isEqualTo(new SpeechFailure(Kind.WILL_NOT_HELP, "closed"));
  }

  @Test
  void whisper_itself_loads_a_model_and_hears_nothing_with_an_empty_one() throws Exception {
    try (WhisperProcess whisper = real(EmptyModel.HALF_FLOATS)) {
      for (int i = 0; i < 3; i++) assertThat(whisper.transcribe(SOUND, "en")).isBlank();
    } catch (RecognitionFailedException e) {
      assumeNative(e.failure());
      throw e;
    }
    assertNothingRuns();
  }

  @Test
  void a_model_that_ends_whispers_process_does_not_end_ours() throws Exception {
    try (WhisperProcess whisper = real(EmptyModel.FLOATS)) {
      SpeechFailure failure = failure(whisper);
      assumeNative(failure);
      assertThat(failure).isEqualTo(new SpeechFailure(Kind.MAY_BE_RETRIED, "ended by itself"));
    }
  }

  @Test
  void what_is_no_model_is_refused() throws Exception {
    Path file = Files.writeString(folder.resolve("model.bin"), "no model");
    List<String> command = WhisperEars.command(file, 1);
    try (WhisperProcess whisper = new WhisperProcess(command, LONG, LONG)) {
      SpeechFailure failure = failure(whisper);
      assumeNative(failure);
      assertThat(failure.kind()).isEqualTo(Kind.WILL_NOT_HELP);
    }
    assertThat(ModelFile.fault(file)).hasValueSatisfying(why -> assertThat(why).contains("ggml"));
    assertThat(ModelFile.fault(folder.resolve("none"))).isPresent();
    assertThat(ModelFile.fault(folder)).isPresent();
    assertThat(ModelFile.fault(EmptyModel.write(file, EmptyModel.HALF_FLOATS))).isEmpty();
  }

  @Test
  void a_stream_is_cut_and_recognised_and_nothing_stays_when_all_is_closed() throws Exception {
    Path model = EmptyModel.write(folder.resolve("model.bin"), EmptyModel.HALF_FLOATS);
    List<SpeechFailure> failures = new ArrayList<>();
    SpeechListener listener =
        new SpeechListener() {
          @Override
          public void heard(Transcript transcript, Duration until) {
            throw new IllegalStateException("an empty model knows no words");
          }

          @Override
          public void failed(SpeechFailure failure) {
            failures.add(failure);
          }
        };
    try (WhisperEars ears = WhisperEars.open(model, 1);
        SpeechStream stream = ears.ears().open(new Listening(Locale.US, List.of()), listener)) {
      for (int i = 0; i < 200; i++) stream.hear(noisy(i));
      long giveUp = System.nanoTime() + LONG.toNanos();
      while (ProcessHandle.current().descendants().findAny().isEmpty()
          && System.nanoTime() < giveUp) Thread.onSpinWait();
      assertThat(ProcessHandle.current().descendants()).hasSize(1);
    }
    assertNothingRuns();
    assertThat(failures).isEmpty();
  }

  /** Two seconds of a voice-like buzz, then silence. */
  private static AudioFrame noisy(int number) {
    short[] samples = new short[AudioFrame.SAMPLES];
    if (number < 100)
      for (int i = 0; i < samples.length; i++) {
        double t = (number * AudioFrame.SAMPLES + i) / 8_000.0;
        for (int harmonic = 1; harmonic < 12; harmonic++)
          samples[i] += (short) (2_000 / harmonic * Math.sin(2 * Math.PI * 140 * harmonic * t));
      }
    return AudioFrame.of(number, samples, false);
  }
}
