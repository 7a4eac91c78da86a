package org.carecompanion.telephony.recording;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.carecompanion.speech.audio.AudioFrame;

/** What happened on the line. Times are samples of the call's clock unless said otherwise. */
sealed interface TapeEntry {
  /** Sound of 20 ms. */
  sealed interface Frame extends TapeEntry {
    /** Mu-law. */
    byte[] codes();
  }

  /** The call's clock began then. */
  record Began(long epochMillis) implements TapeEntry {}

  /** Another stream of the call was opened: its own time begins anew. */
  record Stream(int opened) implements TapeEntry {}

  /** Its time began then, by all that is known so far: the way from the patient is not in it. */
  record Clock(int zero) implements TapeEntry {}

  /**
   * @param place which frame of its stream
   */
  record Patient(int place, byte[] codes) implements Frame {}

  /**
   * @param plays when the carrier begins to play it, as reckoned; not yet when it is heard
   */
  record Ours(int plays, byte[] codes) implements Frame {}

  /** What was to be played before {@code until} was heard so much later. */
  record Lag(int until, int lag) implements TapeEntry {}

  /** What was to be played from then on was not heard. */
  record Cut(int at) implements TapeEntry {}

  /** The disk was too slow: sound of both sides is missing here. */
  record Gap() implements TapeEntry {}

  /** Nothing follows. */
  record End() implements TapeEntry {}

  /**
   * @throws IOException if it is none
   */
  static TapeEntry read(ByteBuffer page) throws IOException {
    try {
      byte kind = page.get();
      return switch (kind) {
        case TapePage.BEGAN -> new Began(page.getLong());
        case TapePage.STREAM -> new Stream(page.getInt());
        case TapePage.CLOCK -> new Clock(page.getInt());
        case TapePage.PATIENT -> new Patient(page.getInt(), frame(page));
        case TapePage.OURS -> new Ours(page.getInt(), frame(page));
        case TapePage.LAG -> new Lag(page.getInt(), page.getInt());
        case TapePage.CUT -> new Cut(page.getInt());
        case TapePage.GAP -> new Gap();
        case TapePage.END -> new End();
        default -> throw new IOException("no entry of a tape: " + kind);
      };
    } catch (BufferUnderflowException e) {
      throw new IOException("a page that ends within an entry", e);
    }
  }

  private static byte[] frame(ByteBuffer page) {
    byte[] codes = new byte[AudioFrame.SAMPLES];
    page.get(codes);
    return codes;
  }
}
