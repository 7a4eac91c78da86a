package org.carecompanion.speech.tts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Phrase.Content;
import org.carecompanion.speech.tts.Pronunciations;
import org.carecompanion.speech.tts.Ssml;
import org.carecompanion.speech.tts.VoiceFailedException;
import org.carecompanion.speech.vad.VoiceDetector;
import org.carecompanion.speech.vad.VoiceDetectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With programs that behave badly, and with espeak-ng where it is installed. */
@DisabledOnOs(OS.WINDOWS)
class EspeakVoiceTest {
  private static final Phrase HELLO =
      new Phrase("Hello; rm -rf $(pwd) \"& <you>", Locale.US, Content.FIXED);

  @TempDir Path folder;

  private EspeakVoice voice(String script, Duration limit) throws IOException {
    Path program = folder.resolve("espeak-ng");
    Files.writeString(program, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new EspeakVoice(program, new Ssml(Pronunciations.english()), limit);
  }

  private static EspeakVoice voice(Path program) {
    return new EspeakVoice(program, new Ssml(Pronunciations.english()), Duration.ofSeconds(20));
  }

  /** 100 ms at 8,000 a second, with a length that a pipe cannot know. */
  private static final String SOUND =
      "printf 'RIFF\\044\\360\\377\\177WAVEfmt \\020\\000\\000\\000\\001\\000\\001\\000'\n"
          + "printf '\\100\\037\\000\\000\\200\\076\\000\\000\\002\\000\\020\\000'\n"
          + "printf 'data\\000\\360\\377\\177'\n"
          + "/usr/bin/head -c 1600 /dev/zero\n";

  @Test
  void text_goes_by_standard_input_and_nothing_of_it_by_arguments() throws Exception {
    EspeakVoice voice =
        voice(
            "/bin/cat > '%1$s/in'; echo \"$@\" > '%1$s/args'; /usr/bin/env > '%1$s/env'%n"
                    .formatted(folder)
                + SOUND,
            Duration.ofSeconds(20));
    assertThat(voice.speak(HELLO).length()).isEqualTo(Duration.ofMillis(100));
    assertThat(Files.readString(folder.resolve("in")))
        .startsWith("<speak ")
        .contains("Hello; rm -rf $(pwd) &quot;&amp; &lt;you&gt;");
    assertThat(Files.readString(folder.resolve("args")).strip())
        .isEqualTo("-m --stdin --stdout -s 145 -v en-us");
    assertThat(Files.readString(folder.resolve("env"))).doesNotContain("JAVA", "HOME=/");
  }

  @Test
  void a_program_that_hangs_is_ended_with_its_children() throws Exception {
    EspeakVoice voice = voice("/bin/sleep 60 & /bin/sleep 60\n", Duration.ofMillis(500));
    long start = System.nanoTime();
    assertThatThrownBy(() -> voice.speak(HELLO))
        .isInstanceOf(VoiceFailedException.class)
        .hasMessage("time limit");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
        .noneMatch(child -> child.info().command().orElse("").endsWith("sleep"));
  }

  @Test
  void a_program_that_never_stops_speaking_is_ended() throws Exception {
    EspeakVoice voice = voice("exec /bin/cat /dev/zero\n", Duration.ofSeconds(5));
    assertThatThrownBy(() -> voice.speak(HELLO)).isInstanceOf(VoiceFailedException.class);
  }

  @Test
  void a_program_that_fails_or_is_not_there_or_says_nothing_has_failed() throws Exception {
    Duration limit = Duration.ofSeconds(20);
    assertThatThrownBy(() -> voice("exit 3\n", limit).speak(HELLO)).hasMessage("ended with 3");
    assertThatThrownBy(() -> voice("echo no\n", limit).speak(HELLO)).hasMessage("no sound");
    assertThatThrownBy(() -> voice(folder.resolve("nowhere")).speak(HELLO))
        .hasMessage("cannot be run");
  }

  @Test
  void more_phrases_than_places_wait_for_one() throws Exception {
    EspeakVoice voice = voice(SOUND, Duration.ofSeconds(30));
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<AudioClip>> clips = new ArrayList<>();
      for (int i = 0; i < 12; i++) clips.add(threads.submit(() -> voice.speak(HELLO)));
      for (Future<AudioClip> clip : clips) assertThat(clip.get().frames()).isEqualTo(5);
    }
  }

  /** {@code ./companion test} installs it; {@code -Despeak=/path} names another place. */
  @Test
  void it_speaks_and_a_voice_is_heard() throws Exception {
    Path program = Path.of(System.getProperty("espeak", "/usr/bin/espeak-ng"));
    assertThat(program).as("espeak-ng, which ./companion test installs").isExecutable();
    String text = "Please take apixaban at 8:30 am, and call 212 555 0100 if it hurts.";
    AudioClip clip = voice(program).speak(new Phrase(text, Locale.US, Content.FIXED));
    assertThat(clip.length()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(15));
    for (VoiceDetectors detectors : List.of(VoiceDetectors.best(), VoiceDetectors.byLoudness()))
      assertThat(voiced(clip, detectors)).as("%s", detectors.kind()).isBetween(0.5, 1.0);
  }

  private static double voiced(AudioClip clip, VoiceDetectors detectors) {
    short[] samples = clip.samples();
    short[] frame = new short[160];
    int voiced = 0;
    try (VoiceDetector detector = detectors.open()) {
      for (int i = 0; i + 160 <= samples.length; i += 160) {
        System.arraycopy(samples, i, frame, 0, 160);
        if (detector.voiced(frame)) voiced++;
      }
    }
    return 160.0 * voiced / samples.length;
  }
}
