package org.carecompanion.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was recorded of one call, from the answer to the end. Safe for several threads.
 *
 * <p>Source: https://www.twilio.com/docs/voice/api/recording
 */
public final class Recording {
  private final String sid = "RE" + UUID.randomUUID().toString().replace("-", "");
  private final PhoneCall call;
  private final Instant startedAt;
  private boolean deleted;

  Recording(PhoneCall call, Instant startedAt) {
    this.call = call;
    this.startedAt = startedAt;
  }

  public String sid() {
    return sid;
  }

  public PhoneCall call() {
    return call;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Duration length() {
    return call.talked();
  }

  /** 2 with the carrier's voice and the patient's apart, else 1. */
  public int channels() {
    return call.order().options().recording().map(CallOrder.Recording::channels).orElse(1);
  }

  /** Twilio's word: it grows while the call lasts. */
  public String status() {
    return call.status().isOver() ? "completed" : "in-progress";
  }

  public synchronized boolean deleted() {
    return deleted;
  }

  public synchronized void delete() {
    deleted = true;
  }

  /** The sound, once the call is over: nothing can be fetched before. */
  public Optional<byte[]> media() {
    return call.status().isOver() ? Optional.of(new WavFile(this).bytes()) : Optional.empty();
  }
}
