package org.carecompanion.speech.vendor;

import org.carecompanion.speech.turn.PatientSaid;

/** Breaks a fence on purpose: who builds recognisers and voices knows no turns. */
public record VendorCanary(PatientSaid wrong) {}
