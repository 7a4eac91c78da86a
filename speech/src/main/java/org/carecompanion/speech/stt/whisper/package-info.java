/**
 * Whisper on this machine, as a recogniser of whole utterances. Its native part ends the process it
 * runs in when a model does not suit it, so it runs in processes of its own (decision 0038).
 *
 * <p>Out of scope: models, which are configured; cutting a stream into utterances ({@code
 * speech.stt}).
 */
@NullMarked
package org.carecompanion.speech.stt.whisper;

import org.jspecify.annotations.NullMarked;
