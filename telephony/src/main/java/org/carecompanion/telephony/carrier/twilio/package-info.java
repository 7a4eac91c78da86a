/**
 * Twilio by its own library, over our own HTTP client: one request is one request. Out of scope:
 * when to call (telephony.outbound).
 */
@NullMarked
package org.carecompanion.telephony.carrier.twilio;

import org.jspecify.annotations.NullMarked;
