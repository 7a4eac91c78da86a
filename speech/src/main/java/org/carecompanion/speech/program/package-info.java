/**
 * Programs that are started for their sound or their words, and never outlive their time.
 *
 * <p>Out of scope: which programs, and what is said to them ({@code speech.tts.local}, {@code
 * speech.stt.whisper}).
 */
@NullMarked
package org.carecompanion.speech.program;

import org.jspecify.annotations.NullMarked;
