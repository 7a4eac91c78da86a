/**
 * The voice of Google Cloud Text-to-Speech.
 *
 * <p>Out of scope: how Google is reached ({@code speech.vendor.google}).
 */
@NullMarked
package org.carecompanion.speech.tts.google;

import org.jspecify.annotations.NullMarked;
