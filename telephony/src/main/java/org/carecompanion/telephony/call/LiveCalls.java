package org.carecompanion.telephony.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The calls of this node whose sound runs through us. No recogniser or voice can be set up yet, so
 * each stream ends at once.
 */
@ApplicationScoped
public class LiveCalls {
  /**
   * The carrier has opened a stream for a call. A second stream of a call replaces the first, which
   * is ended; the conversation goes on.
   *
   * @param out for what the patient is to hear
   * @return to be told what the stream brings
   */
  public StreamEvents open(StreamedCall call, CarrierStream out) {
    out.end();
    return new Nothing();
  }

  /** How many calls there are. */
  public int count() {
    return 0;
  }

  /** What comes while the stream ends. */
  private record Nothing() implements StreamEvents {
    @Override
    public void sound(Duration at, short[] samples, int length) {}

    @Override
    public void key(char key) {}

    @Override
    public void marked(String mark) {}

    @Override
    public void stopped() {}

    @Override
    public void lost() {}
  }
}
