/**
 * How much more there is room for: how many calls there are at once, and how long work waits for
 * the server's threads. Out of scope: what whoever is refused hears and what is written
 * (telephony.call), how many streams there may be (telephony.media), whom to dial when
 * (telephony.outbound).
 */
@NullMarked
package org.carecompanion.telephony.room;

import org.jspecify.annotations.NullMarked;
