package org.carecompanion.speech.stt.whisper;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import io.github.givimad.whisperjni.WhisperState;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What runs in Whisper's own process: reads utterances from its input, writes text to its output,
 * and ends when its input does. Uses nothing but whisper-jni.
 */
final class WhisperMain {
  /** The model is loaded. */
  static final int READY = 'R';

  /** Text follows. */
  static final int TEXT = 'T';

  /** It did not work; why follows. */
  static final int FAILED = 'F';

  private final WhisperJNI whisper = new WhisperJNI();
  private final int threads;
  private final DataOutputStream out;

  private WhisperMain(int threads, DataOutputStream out) {
    this.threads = threads;
    this.out = out;
  }

  /**
   * @param args the model's file, and how many threads it may use
   */
  public static void main(String[] args) throws IOException {
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      new WhisperMain(Integer.parseInt(args[1]), out).serve(Path.of(args[0]), in);
    }
  }

  private void serve(Path model, DataInputStream in) throws IOException {
    try {
      WhisperJNI.loadLibrary();
      WhisperJNI.setLibraryLogger(null);
    } catch (IOException | LinkageError e) {
      say(FAILED, "no native library for this machine");
      return;
    }
    try (WhisperContext context = whisper.initNoState(model)) {
      if (context == null) say(FAILED, "not a model");
      else serve(context, in);
    }
  }

  private void serve(WhisperContext context, DataInputStream in) throws IOException {
    try (WhisperState state = whisper.initState(context)) {
      out.writeByte(READY);
      out.flush();
      while (true) answer(context, state, samples(in), in.readUTF());
    } catch (EOFException e) {
      // whoever started us wants nothing more
      out.flush();
    }
  }

  private static float[] samples(DataInputStream in) throws IOException {
    float[] samples = new float[in.readInt()];
    for (int i = 0; i < samples.length; i++) samples[i] = in.readShort() / 32_768f;
    return samples;
  }

  private void answer(WhisperContext context, WhisperState state, float[] samples, String language)
      throws IOException {
    int code = whisper.fullWithState(context, state, how(language), samples, samples.length);
    if (code == 0) say(TEXT, text(state));
    else say(FAILED, "code " + code);
  }

  private String text(WhisperState state) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < whisper.fullNSegmentsFromState(state); i++)
      text.append(whisper.fullGetSegmentTextFromState(state, i));
    return text.toString();
  }

  private WhisperFullParams how(String language) {
    WhisperFullParams how = new WhisperFullParams(WhisperSamplingStrategy.GREEDY);
    how.language = language;
    how.nThreads = threads;
    // what was heard before misleads more than it helps in a conversation
    how.noContext = true;
    how.noTimestamps = true;
    how.suppressBlank = true;
    how.printProgress = false;
    how.printRealtime = false;
    how.printTimestamps = false;
    how.printSpecial = false;
    return how;
  }

  private void say(int kind, String words) throws IOException {
    byte[] bytes = words.getBytes(UTF_8);
    out.writeByte(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }
}
