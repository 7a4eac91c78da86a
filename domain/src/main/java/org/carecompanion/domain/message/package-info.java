/**
 * E-mails and texts sent to staff, and whether they went out. Out of scope: sending them
 * (clinical.notify, telephony.carrier).
 */
@NullMarked
package org.carecompanion.domain.message;

import org.jspecify.annotations.NullMarked;
