package org.carecompanion.telephony.media.wire;

import java.util.Set;

/**
 * How sound is written on a stream; always one channel.
 *
 * @param rate samples a second: 8000, 16000 or 24000
 */
public record SoundFormat(Encoding encoding, int rate) {
  /** What carriers offer (Exotel AgentStream, {@code sample-rate}; Twilio has 8000 only). */
  private static final Set<Integer> RATES = Set.of(8_000, 16_000, 24_000);

  /** Mu-law at 8 kHz: the telephone network's own. */
  public static final SoundFormat TELEPHONE = new SoundFormat(Encoding.MU_LAW, 8_000);

  public SoundFormat {
    if (!isRate(rate)) throw new IllegalArgumentException("no rate of a carrier: " + rate);
  }

  static boolean isRate(int rate) {
    return RATES.contains(rate);
  }

  /** How one sample is written. */
  public enum Encoding {
    /** G.711 mu-law, one byte. */
    MU_LAW,
    /** Signed 16 bits, little end first. */
    PCM_16
  }
}
