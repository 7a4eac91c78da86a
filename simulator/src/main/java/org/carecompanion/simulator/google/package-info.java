/**
 * Google's speech services as a client library meets them, simulated: {@code StreamingRecognize}
 * and {@code SynthesizeSpeech}. The recogniser knows only the bytes it is sent.
 *
 * <p>Every answer carries {@code x-simulated-by} in its metadata.
 *
 * <p>Out of scope: how words lie in sound ({@code sound}), which fault is in force ({@code fault}).
 */
@NullMarked
package org.carecompanion.simulator.google;

import org.jspecify.annotations.NullMarked;
