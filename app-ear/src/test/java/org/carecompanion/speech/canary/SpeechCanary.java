package org.carecompanion.speech.canary;

import org.carecompanion.domain.patient.PatientId;

/** Breaks a fence on purpose: speech knows no patients. */
public record SpeechCanary(PatientId wrong) {}
