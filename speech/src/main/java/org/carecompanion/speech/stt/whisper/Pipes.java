package org.carecompanion.speech.stt.whisper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The way to Whisper's process and back: sound and text are nowhere else. */
final class Pipes {
  /** What the process says; text only with what has any. */
  record Reply(int kind, String text) {}

  /** Fifteen seconds have a thousandth of that in letters. */
  private static final int LONGEST = 100_000;

  private final DataInputStream from;
  private final DataOutputStream to;

  Pipes(Process process) {
    from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /** Whether the model was loaded. */
  Reply hello() throws IOException {
    return reply();
  }

  Reply ask(short[] samples, String language) throws IOException {
    to.writeInt(samples.length);
    for (short sample : samples) to.writeShort(sample);
    to.writeUTF(language);
    to.flush();
    return reply();
  }

  private Reply reply() throws IOException {
    int kind = from.readUnsignedByte();
    if (kind == WhisperMain.READY) return new Reply(kind, "");
    int length = from.readInt();
    boolean known = kind == WhisperMain.TEXT || kind == WhisperMain.FAILED;
    if (!known || length < 0 || length > LONGEST) throw new IOException("no reply of ours");
    return new Reply(kind, new String(from.readNBytes(length), UTF_8));
  }
}
