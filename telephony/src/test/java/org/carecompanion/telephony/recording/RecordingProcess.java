package org.carecompanion.telephony.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.secrecy.StreamKey;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.telephony.Wiring;

/**
 * A process that takes down a call in which both speak all the time, much faster than real, and
 * tells how many frames of either are on the disk; until somebody kills it.
 */
final class RecordingProcess {
  private static final int FASTER = 20;

  private RecordingProcess() {}

  static Process start(Path home, Taped tape) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RecordingProcess.class.getName(),
                home.toString(),
                tape.hospital().toString(),
                tape.recording().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // not among the arguments, which other programs see
    var key = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    key.println(tape.key().json().replaceAll("\\s+", ""));
    return process;
  }

  public static void main(String[] arguments) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var tape =
        new Taped(
            new HospitalId(UUID.fromString(arguments[1])),
            new RecordingId(UUID.fromString(arguments[2])),
            StreamKey.of(in.readLine()),
            1);
    RecordingFiles files =
        new Wiring().setting("companion.home", arguments[0]).make(RecordingFiles.class);
    new RecordingProcess.Call(files, tape).goesOn();
  }

  /** It never ends by itself. */
  private static final class Call {
    private final ExecutorService disk = Executors.newSingleThreadExecutor();
    private final Tape tape;
    private int frames;

    Call(RecordingFiles files, Taped taped) {
      tape =
          Tape.on(new TapeStore(new TapeFile(files, taped), this::disk, fate -> {}), Instant.EPOCH);
    }

    /** What is put on the disk now is all but what has come since. */
    private void disk(Runnable work) {
      int before = frames;
      disk.execute(
          () -> {
            work.run();
            System.out.println(before);
          });
    }

    void goesOn() throws InterruptedException {
      short[] voice = new short[AudioFrame.SAMPLES];
      Arrays.fill(voice, (short) 1_000);
      AudioClip clip = AudioClip.ofMuLaw(new byte[AudioFrame.SAMPLES]);
      tape.streamBegins(Duration.ZERO, Duration.ZERO);
      while (true) {
        Duration now = AudioFrame.lengthOf(frames + 1L);
        tape.patient(frames, voice, now);
        tape.sent(new Outgoing.Sound(clip, 0, 1, now), now);
        if (++frames % FASTER == 0) Thread.sleep(AudioFrame.LENGTH);
      }
    }
  }
}
