package org.carecompanion.simulator.webhook;

import java.util.Map;
import org.carecompanion.simulator.measure.WebhookKind;

/** One question to the product, with the cookies of the phone call it belongs to. */
public record WebhookRequest(
    WebhookKind kind, WebhookTarget target, Map<String, String> fields, CookieJar cookies) {}
