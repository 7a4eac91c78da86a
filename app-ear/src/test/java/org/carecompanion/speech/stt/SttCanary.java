package org.carecompanion.speech.stt;

import org.carecompanion.speech.turn.PatientSaid;

/** Breaks a fence on purpose: recognisers know no turns. */
public record SttCanary(PatientSaid wrong) {}
