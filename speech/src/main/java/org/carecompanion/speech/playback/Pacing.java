package org.carecompanion.speech.playback;

import java.time.Duration;
import org.carecompanion.speech.audio.AudioFrame;

/**
 * How a carrier wants its sound.
 *
 * @param lead how far ahead of the patient's ear we send: enough to bridge a stall, little enough
 *     to fall silent quickly (100 to 200 ms: voice.md 2, no. 1)
 * @param chunk how many frames a message has
 */
public record Pacing(Duration lead, int chunk) {
  /**
   * Twilio takes any size; half as many messages are a tenth less of a stream's processor time
   * (docs/performance.md).
   */
  public static final Pacing TWILIO = new Pacing(Duration.ofMillis(180), 2);

  /**
   * Exotel waits where a message is short, and wants 3,200 bytes: 200 ms of 16-bit samples
   * (protocols.md 2.2). So it hears us up to 400 ms ahead.
   */
  public static final Pacing EXOTEL = new Pacing(Duration.ofMillis(200), 10);

  public Pacing {
    if (lead.compareTo(AudioFrame.LENGTH) < 0 || lead.compareTo(Duration.ofSeconds(2)) > 0)
      throw new IllegalArgumentException("a lead of " + lead);
    if (chunk < 1 || chunk > 50) throw new IllegalArgumentException("a chunk of " + chunk);
  }

  /** How far ahead we are at most: a message begins before the lead is reached, and ends behind. */
  public Duration most() {
    return lead.plus(AudioFrame.lengthOf(chunk - 1));
  }
}
