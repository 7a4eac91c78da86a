/**
 * Findings to alert decisions: one class per rule, its source in the javadoc. Pure.
 *
 * <p>Out of scope: reading words ({@code clinical.understanding}) and raising, telling, escalating
 * ({@code clinical.alert}, {@code clinical.notify}).
 */
@NullMarked
package org.carecompanion.clinical.triage;

import org.jspecify.annotations.NullMarked;
