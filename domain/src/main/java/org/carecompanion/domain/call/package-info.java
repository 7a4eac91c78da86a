/**
 * A phone call, its attempts and what was said, with their states as rules. Out of scope: dialing
 * (telephony) and what to say (clinical).
 */
@NullMarked
package org.carecompanion.domain.call;

import org.jspecify.annotations.NullMarked;
