package org.carecompanion.clinical.canary;

import org.carecompanion.speech.stt.Transcript;

/** Breaks a fence on purpose: care decisions know no sound. */
public record ClinicalCanary(Transcript wrong) {}
