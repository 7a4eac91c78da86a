package org.carecompanion.telephony.webhook;

import org.carecompanion.domain.alert.Alert;

/** Breaks a fence on purpose: a webhook decides nothing about alerts. */
public record WebhookCanary(Alert wrong) {}
