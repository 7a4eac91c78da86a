package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.speech.playback.Outgoing;
import org.jspecify.annotations.Nullable;

/** The stream that a call has now; the newest wins (voice.md 4, no. 7). */
final class CallLine {
  private @Nullable CarrierStream out;
  private int stream;
  private boolean ended;
  private Duration goneAt = Duration.ZERO;

  /** The one before is ended. */
  void open(int number, CarrierStream next) {
    CarrierStream before = out;
    out = next;
    stream = number;
    ended = false;
    if (before != null) before.end();
  }

  boolean isOf(int number) {
    return number == stream;
  }

  void send(Outgoing what) {
    if (out != null && !ended) out.send(what);
  }

  /** From our side; the carrier goes on with its next instruction. */
  void end(Duration now) {
    if (ended) return;
    ended = true;
    goneAt = now;
    if (out != null) out.end();
  }

  /** It broke off. */
  void lost(Duration now) {
    out = null;
    goneAt = now;
  }

  boolean ended() {
    return ended;
  }

  boolean open() {
    return out != null && !ended;
  }

  /** How long there has been none; empty while there is one, and before the first. */
  Optional<Duration> goneFor(Duration now) {
    return open() || stream == 0 ? Optional.empty() : Optional.of(now.minus(goneAt));
  }
}
