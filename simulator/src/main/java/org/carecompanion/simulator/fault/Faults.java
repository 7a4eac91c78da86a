package org.carecompanion.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults in force. Starts without any; a new plan replaces the one before. */
public final class Faults {
  private final List<RestFault> rest = new ArrayList<>();
  private CallbackFault callbacks = CallbackFault.NONE;

  public synchronized void replace(List<RestFault> restFaults, CallbackFault callbackFault) {
    rest.clear();
    rest.addAll(restFaults);
    callbacks = callbackFault;
  }

  /** The fault that the next answer to this operation suffers; each use counts. */
  public synchronized Optional<RestFault> next(RestOperation operation) {
    for (int i = 0; i < rest.size(); i++) {
      RestFault fault = rest.get(i);
      if (fault.operation() == operation) {
        if (fault.times() == 1) {
          rest.remove(i);
        } else {
          rest.set(i, fault.usedOnce());
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  public synchronized CallbackFault callbacks() {
    return callbacks;
  }

  public synchronized List<RestFault> rest() {
    return List.copyOf(rest);
  }
}
