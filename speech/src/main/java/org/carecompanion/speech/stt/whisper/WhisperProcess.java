package org.carecompanion.speech.stt.whisper;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.program.Leash;
import org.carecompanion.speech.stt.RecognitionFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Whisper in a process of its own: started before the first utterance, killed when it is late, and
 * started again with the next. Used by one thread at a time; closed by any.
 */
final class WhisperProcess implements Transcriber {
  private final List<String> command;
  private final Duration starting;
  private final Duration limit;
  private volatile @Nullable Process process;
  private volatile boolean closed;
  private @Nullable Pipes pipes;

  /**
   * @param command what to run: a {@link WhisperMain}
   * @param starting how long its model may load
   * @param limit how long an utterance may take
   */
  WhisperProcess(List<String> command, Duration starting, Duration limit) {
    this.command = command;
    this.starting = starting;
    this.limit = limit;
  }

  @Override
  public String transcribe(short[] samples, String language) throws RecognitionFailedException {
    Pipes to = running();
    Pipes.Reply reply = reply(limit, Kind.MAY_BE_RETRIED, () -> to.ask(samples, language));
    if (reply.kind() == WhisperMain.TEXT) return reply.text();
    throw failed(Kind.MAY_BE_RETRIED, reply.text());
  }

  @Override
  public void prepare() throws RecognitionFailedException {
    running();
  }

  private Pipes running() throws RecognitionFailedException {
    if (closed) throw failed(Kind.WILL_NOT_HELP, "closed");
    Process before = process;
    if (pipes != null && before != null && before.isAlive()) return pipes;
    Process started = start();
    process = started;
    if (closed) stop();
    Pipes to = new Pipes(started);
    Pipes.Reply reply = reply(starting, Kind.WILL_NOT_HELP, to::hello);
    if (reply.kind() != WhisperMain.READY) {
      stop();
      throw failed(Kind.WILL_NOT_HELP, reply.text());
    }
    pipes = to;
    return to;
  }

  private Process start() throws RecognitionFailedException {
    try {
      return Leash.start(command);
    } catch (IOException e) {
      throw failed(Kind.WILL_NOT_HELP, "cannot be run");
    }
  }

  /** Something that waits for the process. */
  private interface Question {
    Pipes.Reply ask() throws IOException;
  }

  /**
   * @param ending what it means if the process ends by itself meanwhile
   */
  private Pipes.Reply reply(Duration within, Kind ending, Question question)
      throws RecognitionFailedException {
    Process asked = process;
    if (asked == null) throw failed(ending, "closed");
    try (Leash leash = new Leash(asked, within)) {
      try {
        return question.ask();
      } catch (IOException e) {
        stop();
        pipes = null;
        if (closed) throw failed(Kind.WILL_NOT_HELP, "closed");
        if (leash.late()) throw failed(Kind.MAY_BE_RETRIED, "time limit");
        throw failed(ending, "ended by itself");
      }
    }
  }

  private void stop() {
    Process ending = process;
    if (ending != null) Leash.kill(ending);
  }

  @Override
  public void close() {
    closed = true;
    stop();
  }

  private static RecognitionFailedException failed(Kind kind, String reason) {
    return new RecognitionFailedException(new SpeechFailure(kind, reason));
  }
}
