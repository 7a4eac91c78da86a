package org.carecompanion.telephony.outbound;

import java.time.Instant;
import java.util.Optional;

/**
 * One rule of the dial gate and how it turned out.
 *
 * @param when the moment that explains it: since when consent holds, calls were stopped or dialing
 *     is paused; for hours, the earliest lawful moment
 */
public record GateCheck(GateRule rule, Verdict verdict, Optional<Instant> when) {
  /** Whether the rule lets the call through. */
  public enum Verdict {
    PASSED,
    REFUSED
  }

  static GateCheck of(GateRule rule, Verdict verdict) {
    return new GateCheck(rule, verdict, Optional.empty());
  }

  public boolean refused() {
    return verdict == Verdict.REFUSED;
  }
}
