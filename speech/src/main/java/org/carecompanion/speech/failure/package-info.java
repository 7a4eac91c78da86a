/**
 * What all who sell or give away recognisers and voices have in common: how they fail, and when
 * they are left alone for a while.
 *
 * <p>Out of scope: what they do ({@code speech.stt}, {@code speech.tts}), which of them there are
 * ({@code speech.vendor}).
 */
@NullMarked
package org.carecompanion.speech.failure;

import org.jspecify.annotations.NullMarked;
