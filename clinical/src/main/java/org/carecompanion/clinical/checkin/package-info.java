/**
 * The one facade a call talks to: what was heard goes in, what to say comes out, and everything
 * worrying is on record. Out of scope: what to say (clinical.conversation) and the line itself
 * (telephony).
 */
@NullMarked
package org.carecompanion.clinical.checkin;

import org.jspecify.annotations.NullMarked;
