/**
 * What all who sell or give away recognisers and voices have in common: how they fail.
 *
 * <p>Out of scope: what they do ({@code speech.stt}, {@code speech.tts}).
 */
@NullMarked
package org.carecompanion.speech.vendor;

import org.jspecify.annotations.NullMarked;
