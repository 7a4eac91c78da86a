/**
 * The door for sound: who may open a stream, the socket it runs over, and sound as the carrier
 * writes it made into samples and back. Out of scope: what a call does with its sound
 * (telephony.call), how messages are written (telephony.media.wire), what webhooks answer
 * (telephony.webhook).
 */
@NullMarked
package org.carecompanion.telephony.media;

import org.jspecify.annotations.NullMarked;
