package org.carecompanion.telephony.api;

import org.carecompanion.domain.surgery.Surgery;

/** Breaks a fence on purpose: the interface for programs reads no operations. */
public record ApiCanary(Surgery wrong) {}
