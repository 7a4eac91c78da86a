/**
 * Who is called: the patient, the number, the time zone. Out of scope: whether a call is allowed
 * (consent, and the dial gate in telephony).
 */
@NullMarked
package org.carecompanion.domain.patient;

import org.jspecify.annotations.NullMarked;
