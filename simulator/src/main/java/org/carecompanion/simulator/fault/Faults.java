package org.carecompanion.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults in force. Starts without any; a new plan replaces the one before. */
public final class Faults {
  private final List<RestFault> rest = new ArrayList<>();
  private final List<SpeechFault> speech = new ArrayList<>();
  private CallbackFault callbacks = CallbackFault.NONE;
  private CallbackFault recordingCallbacks = CallbackFault.NONE;
  private Prices prices = Prices.LATER;

  /** When the price of a call is known. */
  public enum Prices {
    LATER,
    NEVER
  }

  public synchronized void replace(List<RestFault> restFaults, CallbackFault callbackFault) {
    rest.clear();
    rest.addAll(restFaults);
    callbacks = callbackFault;
  }

  public synchronized void replace(CallbackFault ofRecordings, Prices ofCalls) {
    recordingCallbacks = ofRecordings;
    prices = ofCalls;
  }

  public synchronized void replace(List<SpeechFault> speechFaults) {
    speech.clear();
    speech.addAll(speechFaults);
  }

  /** The fault that the next stream or request to this service suffers; each use counts. */
  public synchronized Optional<SpeechFault> next(SpeechVendor vendor) {
    for (int i = 0; i < speech.size(); i++) {
      SpeechFault fault = speech.get(i);
      if (fault.vendor() == vendor) {
        if (fault.times() == 1) {
          speech.remove(i);
        } else {
          speech.set(i, fault.usedOnce());
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  public synchronized CallbackFault recordingCallbacks() {
    return recordingCallbacks;
  }

  public synchronized Prices prices() {
    return prices;
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

  public synchronized List<SpeechFault> speech() {
    return List.copyOf(speech);
  }

  public synchronized List<RestFault> rest() {
    return List.copyOf(rest);
  }
}
