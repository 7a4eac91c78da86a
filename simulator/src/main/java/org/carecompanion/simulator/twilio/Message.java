package org.carecompanion.simulator.twilio;

import java.time.Instant;
import java.util.Optional;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** A text message that was accepted for sending. */
public record Message(String sid, Draft draft, Instant createdAt) {

  /** What a client asked to be sent, and where it wants to hear what became of it. */
  record Draft(Parties parties, String body, Optional<WebhookTarget> report) {}

  public Parties parties() {
    return draft.parties();
  }

  public String body() {
    return draft.body();
  }

  /** Numbers in E.164. */
  public record Parties(String to, String from) {}
}
