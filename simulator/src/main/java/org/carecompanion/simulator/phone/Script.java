package org.carecompanion.simulator.phone;

import org.carecompanion.simulator.webhook.WebhookTarget;

/** Where the first TwiML of a call, or of its new course, comes from. */
public sealed interface Script {

  record Fetched(WebhookTarget target) implements Script {}

  record Inline(String twiml) implements Script {}
}
