package org.carecompanion.simulator.media;

import java.util.List;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.HeardWord;
import org.carecompanion.simulator.sound.Loudness;
import org.carecompanion.simulator.sound.WordListener;

/** Hears what the phone plays: words, and how long it has been quiet. */
final class Ear {
  private final WordListener listener = new WordListener(Clip.RATE);
  private long quietMillis = Long.MAX_VALUE / 2;

  /** The words that ended in this sound. */
  List<String> hear(short[] samples) {
    quietMillis = Loudness.isVoice(samples) ? 0 : quietMillis + samples.length * 1000L / Clip.RATE;
    List<HeardWord> heard = listener.hear(samples);
    return heard.isEmpty() ? List.of() : heard.stream().map(HeardWord::word).toList();
  }

  /** Since the last sound as loud as a voice; very long when there was none yet. */
  long quietMillis() {
    return quietMillis;
  }
}
