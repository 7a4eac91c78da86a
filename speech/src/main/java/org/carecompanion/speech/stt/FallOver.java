package org.carecompanion.speech.stt;

import java.util.List;

/**
 * Goes on with another recogniser when one fails in the middle of a call, and lets it hear again
 * what nobody had recognised for good: no word is lost. A recogniser that may be tried again is,
 * after the others; when each has failed twice with nothing recognised in between, or once within
 * the first ten seconds, the stream fails.
 */
public final class FallOver implements SpeechToText {
  private final List<SpeechToText> recognisers;
  private final AudioRooms rooms = new AudioRooms();

  /**
   * @param recognisers at least one, the best first
   */
  public FallOver(List<SpeechToText> recognisers) {
    if (recognisers.isEmpty()) throw new IllegalArgumentException("no recogniser");
    this.recognisers = List.copyOf(recognisers);
  }

  @Override
  public SpeechStream open(Listening how, SpeechListener listener) {
    ContinuedStream stream = new ContinuedStream(new NextVendor(recognisers), how, listener, rooms);
    stream.start();
    return stream;
  }
}
