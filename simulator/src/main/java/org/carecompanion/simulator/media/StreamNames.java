package org.carecompanion.simulator.media;

import java.util.UUID;

/** How a stream and its call are named on the wire. */
public record StreamNames(String streamSid, String callSid, String accountSid) {

  /** With a fresh name for the stream: {@code MZ} and 32 hexadecimal digits. */
  public static StreamNames of(String callSid, String accountSid) {
    return new StreamNames(
        "MZ" + UUID.randomUUID().toString().replace("-", ""), callSid, accountSid);
  }
}
