package org.carecompanion.speech.vad;

import org.carecompanion.speech.stt.Transcript;

/** Breaks a fence on purpose: who hears that somebody speaks knows no words. */
public record VadCanary(Transcript wrong) {}
