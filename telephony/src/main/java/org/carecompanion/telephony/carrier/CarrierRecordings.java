package org.carecompanion.telephony.carrier;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/** Recordings that the carrier made. */
public interface CarrierRecordings {
  /**
   * A recording that can be fetched.
   *
   * @param id the carrier's own
   */
  record Made(String id, Optional<Duration> lasted) {}

  /** What was fetched. @param mediaType such as audio/x-wav */
  record Sound(String mediaType, long size) {}

  /**
   * The recording of a call, if the carrier made one and has finished it.
   *
   * @throws CarrierAway if that is not known
   */
  Optional<Made> of(LineAccess line, String carrierCallId);

  /**
   * Copies the sound; what was written counts only if this returns.
   *
   * @throws CarrierAway if the carrier did not give all of it, in time
   * @throws NoSound if what it gives is no recording of a call, and asking again will not help
   * @throws IOException if it could not be written
   */
  Sound fetch(LineAccess line, String recordingId, OutputStream to) throws IOException;

  /**
   * Deletes it for good; one that is not there any more is no error.
   *
   * @throws CarrierAway if it is not known whether it is gone
   */
  void delete(LineAccess line, String recordingId);
}
