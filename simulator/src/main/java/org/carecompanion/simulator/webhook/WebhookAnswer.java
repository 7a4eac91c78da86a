package org.carecompanion.simulator.webhook;

import java.time.Duration;

/** How one webhook request ended, after all its attempts. */
public sealed interface WebhookAnswer {

  /** Attempts made and the time until the last one ended. */
  record Effort(int attempts, Duration latency) {}

  Effort effort();

  /** A 2xx answer. */
  record Answered(int status, String contentType, String body, Effort effort)
      implements WebhookAnswer {}

  /**
   * No usable answer; {@code errorCode} is Twilio's, 11200 and above; status 0 when there was none.
   */
  record Failed(int errorCode, int status, String reason, Effort effort) implements WebhookAnswer {}
}
