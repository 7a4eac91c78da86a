package org.carecompanion.domain.call;

/** Why a call that was to be a stream goes on, or began, by {@link CallMode#GATHER}. */
public enum StreamFallback {
  /** As many streams as we carry were there already. */
  NO_ROOM,
  /** The carrier was told of a stream and never came with it. */
  NOT_OPENED,
  /** Streams broke off. */
  LOST,
  /** We could not hear, or not speak, by ourselves. */
  SPEECH_FAILED
}
