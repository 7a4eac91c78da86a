package org.carecompanion.simulator.sound;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.simulator.sound.Speaker.Saying;

/** What a voice vendor makes of markup: the words said, with silence for the breaks. */
public final class Synthesis {
  private static final int WORDS_PER_MINUTE = 165;

  private final Speaker speaker;

  public Synthesis(Speaker speaker) {
    this.speaker = speaker;
  }

  /**
   * Says it in the voice of that name.
   *
   * @param rate 1 for the voice's own pace
   */
  public Clip say(Ssml ssml, String voice, double rate) {
    int pace = (int) (WORDS_PER_MINUTE * rate);
    List<Clip> clips = new ArrayList<>();
    for (Ssml.Part part : ssml.parts()) {
      clips.add(
          switch (part) {
            case Ssml.Part.Words words ->
                speaker.say(new Saying(words.text(), voice.hashCode(), pace, 1));
            case Ssml.Part.Break pause -> Clip.silence(pause.length());
          });
    }
    return Clip.joined(clips);
  }
}
