package org.carecompanion.telephony.carrier;

import java.util.Optional;
import org.carecompanion.domain.patient.PhoneNumber;

/** Sends text messages. */
public interface TextMessages {
  /** Empty when the carrier took it, else its error code. */
  Optional<String> send(LineAccess line, PhoneNumber to, String text);
}
