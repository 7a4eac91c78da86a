/**
 * How far a call has come on the line: states that only move forward. Out of scope: what was said
 * (clinical.checkin).
 */
@NullMarked
package org.carecompanion.telephony.call;

import org.jspecify.annotations.NullMarked;
