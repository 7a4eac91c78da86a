/**
 * Sound out of words: what every voice offers, how text is prepared so that times, numbers and
 * medicines are spoken right, and what can be built around any voice.
 *
 * <p>Out of scope: which words (clinical), when they are sent ({@code speech.playback}). Vendors
 * have sub-packages.
 */
@NullMarked
package org.carecompanion.speech.tts;

import org.jspecify.annotations.NullMarked;
