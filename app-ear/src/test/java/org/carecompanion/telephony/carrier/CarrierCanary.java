package org.carecompanion.telephony.carrier;

import org.carecompanion.domain.alert.Alert;

/** Breaks a fence on purpose: a carrier knows no alerts. */
public record CarrierCanary(Alert wrong) {}
