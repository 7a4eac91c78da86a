/**
 * Does somebody speak? One yes or no per frame, and from those where speaking begins and ends.
 *
 * <p>Out of scope: what is said ({@code speech.stt}), and whose turn it is ({@code speech.turn}).
 */
@NullMarked
package org.carecompanion.speech.vad;

import org.jspecify.annotations.NullMarked;
