/**
 * Ports to a phone company, in our words. Out of scope: its wire formats (a sub-package per
 * company).
 */
@NullMarked
package org.carecompanion.telephony.carrier;

import org.jspecify.annotations.NullMarked;
