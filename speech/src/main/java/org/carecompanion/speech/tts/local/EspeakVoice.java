package org.carecompanion.speech.tts.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.Wav;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Ssml;
import org.carecompanion.speech.tts.TextToSpeech;
import org.carecompanion.speech.tts.VoiceFailedException;

/**
 * espeak-ng as a program: started for each phrase, without a shell, with a time limit, two at once.
 * What is said goes to its standard input, since arguments can be seen by others.
 */
public final class EspeakVoice implements TextToSpeech {
  private static final List<Path> USUAL_PLACES =
      List.of(
          Path.of("/usr/bin/espeak-ng"),
          Path.of("/usr/local/bin/espeak-ng"),
          Path.of("/opt/homebrew/bin/espeak-ng"));

  /** Words a minute: espeak's 175 is too fast for people who are ill. */
  private static final String PACE = "145";

  private static final int AT_ONCE = 2;

  private final Path program;
  private final Ssml ssml;
  private final Duration limit;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * @param limit for a phrase, waiting for a place included
   */
  public EspeakVoice(Path program, Ssml ssml, Duration limit) {
    this.program = program;
    this.ssml = ssml;
    this.limit = limit;
  }

  /** Where it is, if it is installed. */
  public static Optional<Path> installed() {
    return USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  @Override
  public AudioClip speak(Phrase phrase) throws VoiceFailedException {
    long start = System.nanoTime();
    try {
      if (!places.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) throw failed("too busy");
      try {
        Duration left = limit.minusNanos(System.nanoTime() - start);
        return sound(new TimedProgram(command(phrase), left).run(text(phrase)));
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("interrupted");
    }
  }

  private String text(Phrase phrase) {
    return ssml.document(phrase.text(), phrase.language());
  }

  private List<String> command(Phrase phrase) {
    String voice = phrase.language().toLanguageTag().toLowerCase(Locale.ROOT);
    return List.of(program.toString(), "-m", "--stdin", "--stdout", "-s", PACE, "-v", voice);
  }

  private static AudioClip sound(byte[] output) throws VoiceFailedException {
    return Wav.read(output)
        .filter(wav -> wav.samples().length > 0)
        .map(Wav::clip)
        .orElseThrow(
            () -> new VoiceFailedException(new SpeechFailure(Kind.WILL_NOT_HELP, "no sound")));
  }

  static VoiceFailedException failed(String reason) {
    return new VoiceFailedException(new SpeechFailure(Kind.MAY_BE_RETRIED, reason));
  }
}
