package org.carecompanion.telephony.call;

import java.time.Duration;
import org.carecompanion.telephony.call.LiveLook.Speaking;
import org.carecompanion.telephony.voice.Hearing;

/** Who has the word in a call, and since when. */
final class Presence {
  private Speaking speaking = Speaking.NOBODY;
  private Duration since = Duration.ZERO;

  void note(Dialogue dialogue, Hearing hearing, Duration now) {
    Speaking next = of(dialogue, hearing);
    if (next == speaking) return;
    speaking = next;
    since = now;
  }

  private static Speaking of(Dialogue dialogue, Hearing hearing) {
    if (hearing.voice()) return Speaking.PATIENT;
    if (dialogue.ours.speaking()) return Speaking.US;
    return dialogue.thinking() ? Speaking.THINKING : Speaking.NOBODY;
  }

  LiveLook look(Dialogue dialogue, Hearing hearing, Duration now) {
    return new LiveLook(
        speaking,
        hearing.unanswered(),
        now.minus(since),
        dialogue.ours.tally.lastAnswers(),
        dialogue.ours.tally.bargeIns());
  }
}
