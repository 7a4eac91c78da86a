/**
 * The keys by which programs get in: made, listed and revoked by administrators. Out of scope:
 * opening the door (telephony.api).
 */
@NullMarked
package org.carecompanion.clinical.program;

import org.jspecify.annotations.NullMarked;
