package org.carecompanion.domain.call;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the sound of a call runs; part of its row. A call that left its stream stays without one. */
@Embeddable
public class CallSound {
  @Enumerated(EnumType.STRING)
  private CallMode mode = CallMode.GATHER;

  private int streams;

  @Enumerated(EnumType.STRING)
  private @Nullable StreamFallback fallback;

  private boolean leaveTaken;

  protected CallSound() {}

  /**
   * The carrier is told of a stream. Returns which one of this call it is, from 1.
   *
   * @throws IllegalStateException if the call left its streams for good
   */
  public int begin() {
    if (fallback != null) throw new IllegalStateException("left its streams: " + fallback);
    mode = CallMode.STREAM;
    return ++streams;
  }

  /** No stream from here on. The first reason counts. */
  public void gather(StreamFallback why) {
    if (fallback != null) return;
    mode = CallMode.GATHER;
    fallback = why;
  }

  /** Everything was said and heard: nothing is lost when the line is cut. */
  public void takeLeave() {
    leaveTaken = true;
  }

  public CallMode mode() {
    return mode;
  }

  /** How many streams the carrier was told of. */
  public int streams() {
    return streams;
  }

  public Optional<StreamFallback> fallback() {
    return Optional.ofNullable(fallback);
  }

  public boolean leaveTaken() {
    return leaveTaken;
  }
}
