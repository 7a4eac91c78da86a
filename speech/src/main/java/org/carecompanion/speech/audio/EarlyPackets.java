package org.carecompanion.speech.audio;

import java.util.Map;
import java.util.TreeMap;

/** Packets that overtook others, by their time. */
final class EarlyPackets {
  /** Sound that must have come behind a gap before the gap is believed: three packets of 20 ms. */
  private static final int PATIENCE = 3 * AudioFrame.SAMPLES;

  private static final int FEWEST_PACKETS = 2;

  /** More than this is not kept waiting: a second. */
  private static final int MOST = AudioFrame.HERTZ;

  private final TreeMap<Long, short[]> packets = new TreeMap<>();
  private int samples;

  /** Returns how many samples were not kept, since a packet of that time is here. */
  int keep(long at, short[] packet, int length) {
    if (length == 0) return 0;
    short[] own = new short[length];
    System.arraycopy(packet, 0, own, 0, length);
    if (packets.putIfAbsent(at, own) != null) return length;
    samples += length;
    return 0;
  }

  /** Whether what is missing before them will hardly come any more. */
  boolean enough() {
    return packets.size() >= FEWEST_PACKETS && samples >= PATIENCE || samples > MOST;
  }

  boolean isEmpty() {
    return packets.isEmpty();
  }

  long first() {
    return packets.firstKey();
  }

  int samples() {
    return samples;
  }

  short[] remove() {
    Map.Entry<Long, short[]> first = packets.pollFirstEntry();
    samples -= first.getValue().length;
    return first.getValue();
  }

  /** Returns how many samples are gone. */
  int clear() {
    int gone = samples;
    packets.clear();
    samples = 0;
    return gone;
  }
}
