package org.carecompanion.speech.stt.whisper;

import io.github.givimad.whisperjni.WhisperJNI;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.carecompanion.speech.stt.BatchRecogniser;
import org.carecompanion.speech.stt.BatchToStreaming;
import org.carecompanion.speech.stt.SpeechToText;

/**
 * Whisper for all calls: so many processes, each with the model and an utterance at a time. They
 * are started when there is somebody to listen to: an utterance has no time for it.
 */
public final class WhisperEars implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(WhisperEars.class.getName());

  /** A large model from a slow disk. */
  private static final Duration STARTING = Duration.ofSeconds(30);

  /** More that wait have waited too long when it is their turn. */
  private static final int MOST_WAITING = 32;

  private static final int MOST_THREADS = 4;

  private final List<Transcriber> transcribers;
  private final ThreadPoolExecutor threads;

  private WhisperEars(List<Transcriber> transcribers) {
    this.transcribers = transcribers;
    int count = transcribers.size();
    threads =
        new ThreadPoolExecutor(
            count,
            count,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("whisper-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Starts nothing.
   *
   * @param model a file of whisper.cpp's
   * @param processes each of which takes the memory of the model and more
   */
  public static WhisperEars open(Path model, int processes) {
    List<String> command = command(model, threadsFor(processes));
    return new WhisperEars(
        Stream.<Transcriber>generate(
                () -> new WhisperProcess(command, STARTING, BatchRecogniser.LIMIT))
            .limit(processes)
            .toList());
  }

  /** Half the machine for all of them: calls go on meanwhile. */
  private static int threadsFor(int processes) {
    int half = Runtime.getRuntime().availableProcessors() / 2;
    return Math.clamp(half / processes, 1, MOST_THREADS);
  }

  static List<String> command(Path model, int threads) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        archive(WhisperMain.class) + File.pathSeparator + archive(WhisperJNI.class),
        WhisperMain.class.getName(),
        model.toAbsolutePath().toString(),
        Integer.toString(threads));
  }

  private static String archive(Class<?> of) {
    CodeSource source = of.getProtectionDomain().getCodeSource();
    try {
      if (source == null) throw new IllegalStateException("no archive of " + of.getName());
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no path of " + of.getName(), e);
    }
  }

  /** Listens by utterances; nothing interim comes. */
  public SpeechToText ears() {
    WhisperRecogniser whisper = new WhisperRecogniser(transcribers);
    SpeechToText utterances = new BatchToStreaming(whisper, threads, System::nanoTime);
    return (how, listener) -> {
      prepare(whisper);
      return utterances.open(how, listener);
    };
  }

  private void prepare(WhisperRecogniser whisper) {
    try {
      threads.execute(whisper::prepare);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.FINE, "too much to do to get Whisper ready", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    transcribers.forEach(Transcriber::close);
  }
}
