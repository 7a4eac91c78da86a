package org.carecompanion.simulator.webhook;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.carecompanion.simulator.measure.WebhookMeter;
import org.carecompanion.simulator.webhook.Attempt.Outcome;
import org.carecompanion.simulator.webhook.WebhookAnswer.Answered;
import org.carecompanion.simulator.webhook.WebhookAnswer.Effort;
import org.carecompanion.simulator.webhook.WebhookAnswer.Failed;

/**
 * Asks the product's webhooks. One request is tried again only as its address's fragment allows (by
 * default once, when no connection was made), every attempt with the same idempotency token, and
 * the whole exchange ends after at most 15 s. Safe for many threads; the calling thread waits.
 */
public final class WebhookClient {
  private final AttemptSender sender;
  private final WebhookMeter meter;
  private final LongSupplier nanos;

  public WebhookClient(Signature signature, WebhookMeter meter, LongSupplier nanos) {
    this.sender = new AttemptSender(signature);
    this.meter = meter;
    this.nanos = nanos;
  }

  public WebhookAnswer send(WebhookRequest request) {
    RetryRules rules = RetryRules.of(request.target());
    Attempt attempt = new Attempt(request, UUID.randomUUID().toString(), rules);
    long start = nanos.getAsLong();
    for (int made = 1; ; made++) {
      Duration left = rules.total().minus(since(start));
      long attemptStart = nanos.getAsLong();
      Outcome outcome = sender.send(attempt, left);
      Effort effort = new Effort(made, since(attemptStart));
      switch (outcome) {
        case Outcome.Success ok -> {
          meter.answered(request.kind(), effort.latency());
          return new Answered(ok.status(), ok.contentType(), ok.body(), effort);
        }
        case Outcome.Trouble trouble -> {
          boolean again = rules.allows(trouble.policy(), made);
          if (!again || since(start).compareTo(rules.total()) >= 0) {
            meter.failed(request.kind());
            return new Failed(trouble.errorCode(), trouble.status(), trouble.reason(), effort);
          }
        }
      }
    }
  }

  private Duration since(long start) {
    return Duration.ofNanos(nanos.getAsLong() - start);
  }
}
