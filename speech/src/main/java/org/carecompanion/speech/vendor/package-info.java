/**
 * Which recognisers and voices there are: read from the settings, built, put behind each other, and
 * closed together.
 *
 * <p>Out of scope: how one of them is spoken to ({@code speech.stt} and {@code speech.tts} with a
 * package for each), how they fail ({@code speech.failure}).
 */
@NullMarked
package org.carecompanion.speech.vendor;

import org.jspecify.annotations.NullMarked;
