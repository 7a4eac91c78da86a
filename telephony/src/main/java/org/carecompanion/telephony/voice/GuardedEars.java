package org.carecompanion.telephony.voice;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * The recognisers, as calls use them: when most streams fail before a word came of them, no call
 * opens one until it is tried again, and the carrier listens from the start. What a stream may take
 * is for {@link OpenedAside}: a time limit here could not let go of who does not answer.
 */
@ApplicationScoped
public class GuardedEars {
  /** Streams of which no word has come yet: patients who listen to us, of all calls of a node. */
  private static final int AT_ONCE = 1_000;

  private static final int OF_THE_LAST = 20;
  private static final double FAILED = 0.5;
  private static final long REST_MILLIS = 5_000;

  /** One stream, until the first word came of it, it failed or nobody wants it any more. */
  public interface Trial {
    /**
     * @throws EarsFailedException if no recogniser listens
     */
    void untilItHears() throws EarsFailedException, InterruptedException;
  }

  /** Waits as long as the trial does. */
  @Bulkhead(AT_ONCE)
  @CircuitBreaker(requestVolumeThreshold = OF_THE_LAST, failureRatio = FAILED, delay = REST_MILLIS)
  public void listen(Trial trial) throws EarsFailedException, InterruptedException {
    trial.untilItHears();
  }
}
