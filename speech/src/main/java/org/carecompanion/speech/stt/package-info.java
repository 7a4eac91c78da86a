/**
 * Words out of sound: what every recogniser offers, and what can be built around any of them, such
 * as going on with another when one fails.
 *
 * <p>Out of scope: what the words mean (clinical), when a turn is over ({@code speech.turn}) and
 * where the sound came from (telephony). Vendors have sub-packages.
 */
@NullMarked
package org.carecompanion.speech.stt;

import org.jspecify.annotations.NullMarked;
