/**
 * What carriers and we say to each other over a media stream, as values, and the codecs between
 * those and text. Pure: no socket, no clock, nothing kept from one message to the next. Out of
 * scope: who may open a stream and what a call does with its sound (telephony.media), what sound is
 * made of (speech.audio).
 */
@NullMarked
package org.carecompanion.telephony.media.wire;

import org.jspecify.annotations.NullMarked;
