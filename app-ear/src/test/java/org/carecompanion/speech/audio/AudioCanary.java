package org.carecompanion.speech.audio;

import org.carecompanion.speech.vad.VoiceActivity;

/** Breaks a fence on purpose: sound knows no speaking. */
public record AudioCanary(VoiceActivity wrong) {}
