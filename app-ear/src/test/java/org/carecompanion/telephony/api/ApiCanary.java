package org.carecompanion.telephony.api;

import org.carecompanion.clinical.triage.AlertDecision;

/** Breaks a fence on purpose: the interface for programs decides nothing. */
public record ApiCanary(AlertDecision wrong) {}
