/**
 * The hospital, its country and its phone lines. Out of scope: talking to carriers
 * (telephony.carrier).
 */
@NullMarked
package org.carecompanion.domain.hospital;

import org.jspecify.annotations.NullMarked;
