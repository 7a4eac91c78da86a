/**
 * What Google's recogniser and Google's voice have in common: how they are reached, and what their
 * status codes mean.
 *
 * <p>Out of scope: what is asked of them ({@code speech.stt.google}, {@code speech.tts.google}).
 */
@NullMarked
package org.carecompanion.speech.vendor.google;

import org.jspecify.annotations.NullMarked;
