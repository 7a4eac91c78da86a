/**
 * Recordings of calls: fetched from the carrier, kept encrypted, deleted there, played to staff,
 * and deleted when their time is over. Out of scope: whether a call is recorded (clinical.checkin).
 */
@NullMarked
package org.carecompanion.telephony.recording;

import org.jspecify.annotations.NullMarked;
