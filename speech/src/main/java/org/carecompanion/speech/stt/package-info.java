/**
 * Words out of sound. Out of scope: what the words mean (clinical) and where the sound came from
 * (telephony).
 */
@NullMarked
package org.carecompanion.speech.stt;

import org.jspecify.annotations.NullMarked;
