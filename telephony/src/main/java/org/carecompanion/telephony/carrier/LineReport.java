package org.carecompanion.telephony.carrier;

/** How a call stands at the carrier. */
public record LineReport(String carrierCallId, LineState state) {}
