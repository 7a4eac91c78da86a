/**
 * Telling those on call, again and again, until someone answers. Out of scope: sending text
 * messages, which is the carrier's (telephony.carrier).
 */
@NullMarked
package org.carecompanion.clinical.notify;

import org.jspecify.annotations.NullMarked;
