/**
 * The carrier's door: verify, translate, hand over, nothing else. Out of scope: what to say
 * (clinical.checkin) and placing calls (telephony.outbound).
 */
@NullMarked
package org.carecompanion.telephony.webhook;

import org.jspecify.annotations.NullMarked;
