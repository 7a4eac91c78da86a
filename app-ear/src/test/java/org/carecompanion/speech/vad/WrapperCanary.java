package org.carecompanion.speech.vad;

import io.github.givimad.libfvadjni.VoiceActivityDetector;

/** Breaks a fence on purpose: calls what loses memory with every frame. */
public record WrapperCanary(VoiceActivityDetector wrong) {}
