package org.carecompanion.speech.tts.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.speech.program.Leash;
import org.carecompanion.speech.tts.VoiceFailedException;

/** A program that reads text and writes sound, and is killed with its children when it is late. */
final class TimedProgram {
  private static final Logger LOG = Logger.getLogger(TimedProgram.class.getName());

  /** Three minutes of espeak's sound. */
  private static final int MOST_BYTES = 8_000_000;

  private final List<String> command;
  private final Duration limit;

  TimedProgram(List<String> command, Duration limit) {
    this.command = command;
    this.limit = limit;
  }

  byte[] run(String input) throws VoiceFailedException {
    Process process = start();
    try (Leash leash = new Leash(process, limit)) {
      return output(process, input, leash);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EspeakVoice.failed("interrupted");
    } finally {
      Leash.kill(process);
    }
  }

  private Process start() throws VoiceFailedException {
    try {
      return Leash.start(command);
    } catch (IOException e) {
      throw EspeakVoice.failed("cannot be run");
    }
  }

  private static byte[] output(Process process, String input, Leash leash)
      throws VoiceFailedException, InterruptedException {
    try {
      byte[] output = talk(process, input);
      int code = process.waitFor();
      if (leash.late()) throw EspeakVoice.failed("time limit");
      if (code != 0) throw EspeakVoice.failed("ended with " + code);
      return output;
    } catch (IOException e) {
      throw EspeakVoice.failed(leash.late() ? "time limit" : "cannot be run");
    }
  }

  private static byte[] talk(Process process, String input) throws IOException {
    tell(process, input);
    return process.getInputStream().readNBytes(MOST_BYTES);
  }

  /** The text fits a pipe, so writing it never waits for a program that does not read. */
  private static void tell(Process process, String input) {
    try (OutputStream text = process.getOutputStream()) {
      text.write(input.getBytes(UTF_8));
    } catch (IOException e) {
      // how it ended is the failure that counts
      LOG.log(Level.FINE, "a voice ended without listening", e);
    }
  }
}
