/**
 * Dialing: the one gate in front of every dial, placing a call at most once, watching it until it
 * has an end. Out of scope: deciding whom to call (clinical.checkin).
 */
@NullMarked
package org.carecompanion.telephony.outbound;

import org.jspecify.annotations.NullMarked;
