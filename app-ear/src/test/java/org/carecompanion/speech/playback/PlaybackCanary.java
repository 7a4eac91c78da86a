package org.carecompanion.speech.playback;

import org.carecompanion.speech.vad.VoiceActivity;

/** Breaks a fence on purpose: what plays does not listen. */
public record PlaybackCanary(VoiceActivity wrong) {}
