/**
 * The voice of Azure AI Speech, by its REST service.
 *
 * <p>Out of scope: its SDK, which brings native libraries for what one request does.
 */
@NullMarked
package org.carecompanion.speech.tts.azure;

import org.jspecify.annotations.NullMarked;
