package org.carecompanion.simulator.google;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** The answers with which a service says no, in Google's words where they are known. */
final class Refusal {
  private Refusal() {}

  static StatusRuntimeException invalid(String message) {
    return Status.INVALID_ARGUMENT.withDescription(message).asRuntimeException();
  }

  static StatusRuntimeException unavailable() {
    return Status.UNAVAILABLE
        .withDescription("The service is currently unavailable. (simulated)")
        .asRuntimeException();
  }

  /** Source: protocols of Speech-to-Text v1, limits of streaming. */
  static StatusRuntimeException tooLong() {
    return Status.OUT_OF_RANGE
        .withDescription("Exceeded maximum allowed stream duration of 305 seconds.")
        .asRuntimeException();
  }

  static StatusRuntimeException noAudio() {
    return Status.OUT_OF_RANGE
        .withDescription(
            "Audio Timeout Error: Long duration elapsed without audio. Audio should be sent close to"
                + " real time.")
        .asRuntimeException();
  }
}
