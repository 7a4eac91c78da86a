package org.carecompanion.speech.tts;

import org.carecompanion.speech.stt.Transcript;

/** Breaks a fence on purpose: voices know no recognisers. */
public record TtsCanary(Transcript wrong) {}
