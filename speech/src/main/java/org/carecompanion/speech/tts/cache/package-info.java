/**
 * Keeps the sound of phrases that are the same for everybody.
 *
 * <p>Out of scope: which phrases those are; who warms the cache says so.
 */
@NullMarked
package org.carecompanion.speech.tts.cache;

import org.jspecify.annotations.NullMarked;
