package org.carecompanion.simulator.fault;

import java.util.Set;

/**
 * What goes wrong with the status callbacks of calls placed from now on.
 *
 * @param events the {@code CallStatus} values it touches; empty means all
 * @param lateMillis for {@link Mode#LATE}, real milliseconds
 */
public record CallbackFault(Mode mode, Set<String> events, long lateMillis) {

  public static final CallbackFault NONE = new CallbackFault(Mode.NONE, Set.of(), 0);

  /** The way a carrier's callbacks go wrong: it promises neither order nor exactly one. */
  public enum Mode {
    NONE,
    /** Held back until the call has ended, then sent with the last one first. */
    SHUFFLED,
    DUPLICATED,
    MISSING,
    LATE
  }

  public boolean touches(String event) {
    return mode != Mode.NONE && (events.isEmpty() || events.contains(event));
  }
}
