package org.carecompanion.telephony.call;

import org.carecompanion.speech.turn.Pace;

/**
 * How one patient is talked with.
 *
 * @param pace how fast they speak
 * @param sorry said to them when we cannot go on
 */
record Manner(Pace pace, String sorry) {}
