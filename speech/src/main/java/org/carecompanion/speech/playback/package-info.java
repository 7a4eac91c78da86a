/**
 * Our voice on its way to the patient: which frame is sent when, what has been heard, and how it
 * stops. Pure: the time comes in, what is to be sent comes out.
 *
 * <p>Out of scope: making sound ({@code speech.tts}), when to stop ({@code speech.turn}), the
 * carrier's messages ({@code telephony.media}).
 */
@NullMarked
package org.carecompanion.speech.playback;

import org.jspecify.annotations.NullMarked;
