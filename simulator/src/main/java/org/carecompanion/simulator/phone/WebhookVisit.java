package org.carecompanion.simulator.phone;

import java.time.Instant;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.webhook.WebhookAnswer;

/** One webhook request of a call, when it was answered and how. */
public record WebhookVisit(Instant at, WebhookKind kind, String address, WebhookAnswer answer) {}
