package org.carecompanion.speech.turn;

import org.carecompanion.speech.audio.AudioFrame;

/** Breaks a fence on purpose: whose turn it is depends on no sound. */
public record TurnCanary(AudioFrame wrong) {}
