package org.carecompanion.telephony.recording;

import org.carecompanion.domain.alert.Alert;

/** Breaks a fence on purpose: a webhook decides nothing about alerts. */
public record RecordingCanary(Alert wrong) {}
