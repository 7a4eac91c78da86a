/**
 * One call as a pure function: (state, patient turn) to (next state, what to say, what was noted,
 * is it over). No clock, no I/O, no memory: any node may take the next turn.
 *
 * <p>Out of scope: storing the state and rows ({@code clinical.checkin}), the severity of a finding
 * ({@code clinical.triage}), the phone line (telephony).
 */
@NullMarked
package org.carecompanion.clinical.conversation;

import org.jspecify.annotations.NullMarked;
