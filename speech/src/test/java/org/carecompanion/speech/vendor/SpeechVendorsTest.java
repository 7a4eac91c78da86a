package org.carecompanion.speech.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.Rest;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Phrase.Content;
import org.carecompanion.speech.tts.azure.AzureAccess;
import org.carecompanion.speech.tts.local.EspeakVoice;
import org.carecompanion.speech.vendor.SpeechSettings.Ear;
import org.carecompanion.speech.vendor.SpeechSettings.Voice;
import org.carecompanion.speech.vendor.google.GoogleAccess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechVendorsTest {
  private static final Phrase HELLO =
      new Phrase("Hello, this is your care team.", Locale.US, Content.FIXED);

  private static Path espeak() {
    Optional<Path> program = EspeakVoice.installed();
    Assumptions.assumeTrue(program.isPresent(), "espeak-ng is not installed");
    return program.orElseThrow();
  }

  private static SpeechSettings settings(Voice... voices) {
    // nobody is there: nothing is reached before somebody listens
    Ear ear = new Ear.Google(GoogleAccess.onThisMachine("localhost:1").orElseThrow(), "m");
    return new SpeechSettings(List.of(ear), List.of(voices), Duration.ofSeconds(1));
  }

  @Test
  void a_phrase_that_was_warmed_is_spoken_without_the_voice() throws Exception {
    try (SpeechVendors vendors = SpeechVendors.of(settings(new Voice.Local(espeak())))) {
      assertThat(vendors.warm(List.of(HELLO))).isEmpty();
      assertThat(vendors.voice().speak(HELLO)).isSameAs(vendors.voice().speak(HELLO));
      assertThat(vendors.voice().speak(HELLO).length()).isGreaterThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void phrases_that_no_voice_can_speak_are_told_and_when_one_fails_the_next_speaks()
      throws Exception {
    Voice none = new Voice.Local(Path.of("/nowhere/espeak-ng"));
    try (SpeechVendors silent = SpeechVendors.of(settings(none))) {
      assertThat(silent.warm(List.of(HELLO))).containsExactly(HELLO);
    }
    Voice local = new Voice.Local(espeak());
    try (SpeechVendors second = SpeechVendors.of(settings(none, local))) {
      assertThat(second.voice().speak(HELLO).frames()).isGreaterThan(50);
    }
  }

  @Test
  void each_voice_is_warmed_and_what_is_personal_by_none(@TempDir Path dir) throws Exception {
    Path first = counting(dir.resolve("first"));
    Path second = counting(dir.resolve("second"));
    try (SpeechVendors vendors =
        SpeechVendors.of(settings(new Voice.Local(first), new Voice.Local(second)))) {
      assertThat(vendors.warm(List.of(HELLO, phrase(1)))).containsExactly(phrase(1));
      assertThat(vendors.warm(List.of(HELLO))).as("known by now").isEmpty();
      vendors.voice().speak(HELLO);
      for (Path program : List.of(first, second))
        assertThat(Files.readString(Path.of(program + ".calls"))).isEqualTo("x\n");
    }
  }

  /** A voice that writes down how often it was asked. */
  private static Path counting(Path program) throws IOException {
    String script = "#!/bin/sh\necho x >> %s.calls\nexec %s \"$@\"\n";
    Files.writeString(program, script.formatted(program, espeak()));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  @Test
  void one_that_cannot_be_closed_keeps_no_other_open() {
    List<String> closed = new ArrayList<>();
    Runnable broken =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertThat(SpeechVendors.closed(List.of(broken, () -> closed.add("second"), broken)))
        .hasValueSatisfying(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(closed).containsExactly("second");
  }

  private static Phrase phrase(int number) {
    return new Phrase("Sentence number " + number + ".", Locale.US, Content.PERSONAL);
  }

  @Test
  void while_two_vendors_hang_the_third_speaks_and_soon_nobody_waits_for_them() throws Exception {
    Path espeak = espeak();
    try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + hanging.getLocalPort();
      AzureAccess azure = new AzureAccess(URI.create("http://" + address), "12345678");
      GoogleAccess google = GoogleAccess.onThisMachine(address).orElseThrow();
      SpeechSettings settings =
          settings(
              new Voice.Google(google, "en-US-Neural2-F"),
              new Voice.Azure(azure, "en-US-JennyNeural"),
              new Voice.Local(espeak));
      try (SpeechVendors vendors = SpeechVendors.of(settings)) {
        Duration first = timed(vendors, phrase(0));
        assertThat(first).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        for (int i = 1; i < Rest.FAILURES; i++) timed(vendors, phrase(i));
        assertThat(timed(vendors, phrase(9))).isLessThan(Duration.ofSeconds(1));
      }
    }
  }

  private static Duration timed(SpeechVendors vendors, Phrase phrase) throws Exception {
    long start = System.nanoTime();
    assertThat(vendors.voice().speak(phrase).frames()).isGreaterThan(30);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void ears_that_nobody_answers_fail_and_say_so_once() throws Exception {
    BlockingQueue<SpeechFailure> failures = new LinkedBlockingQueue<>();
    SpeechListener listener =
        new SpeechListener() {
          @Override
          public void heard(Transcript transcript, Duration until) {
            throw new IllegalStateException("nobody is there");
          }

          @Override
          public void failed(SpeechFailure failure) {
            failures.add(failure);
          }
        };
    try (SpeechVendors vendors = SpeechVendors.of(settings(new Voice.Local(Path.of("/none"))));
        SpeechStream stream = vendors.ears().open(new Listening(Locale.US, List.of()), listener)) {
      SpeechFailure failure = failures.poll(10, TimeUnit.SECONDS);
      assertThat(failure).isEqualTo(new SpeechFailure(Kind.MAY_BE_RETRIED, "UNAVAILABLE"));
      stream.hear(AudioFrame.of(0, new short[AudioFrame.SAMPLES], false));
      assertThat(failures).isEmpty();
    }
  }
}
