/**
 * A voice on this machine, for when no vendor can be reached: espeak-ng, where it is installed.
 *
 * <p>Out of scope: installing it.
 */
@NullMarked
package org.carecompanion.speech.tts.local;

import org.jspecify.annotations.NullMarked;
