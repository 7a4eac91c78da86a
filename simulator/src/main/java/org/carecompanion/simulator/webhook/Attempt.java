package org.carecompanion.simulator.webhook;

/** One of several tries of the same request; the token is the same for all of them. */
record Attempt(WebhookRequest request, String idempotencyToken, RetryRules rules) {

  /** How a try ended. */
  sealed interface Outcome {

    record Success(int status, String contentType, String body) implements Outcome {}

    /** {@code errorCode} is Twilio's; {@code status} is 0 when no answer came. */
    record Trouble(RetryRules.Policy policy, int errorCode, int status, String reason)
        implements Outcome {}
  }
}
