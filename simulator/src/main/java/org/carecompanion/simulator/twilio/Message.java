package org.carecompanion.simulator.twilio;

import java.time.Instant;
import java.util.Optional;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** A text message that was accepted for sending. */
public record Message(
    String sid, Parties parties, String body, Instant createdAt, Optional<WebhookTarget> report) {

  /** Numbers in E.164. */
  public record Parties(String to, String from) {}
}
