/**
 * Sound as numbers: frames of 20 ms, mu-law, other sample rates, WAV, and the clock of a stream.
 * Pure functions and small machines without threads, files or clocks.
 *
 * <p>Out of scope: whether somebody speaks ({@code speech.vad}), how carriers wrap sound into
 * messages ({@code telephony.media}).
 */
@NullMarked
package org.carecompanion.speech.audio;

import org.jspecify.annotations.NullMarked;
