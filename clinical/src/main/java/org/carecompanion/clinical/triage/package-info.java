/**
 * Findings to alert decisions: the mechanisms as small pure rules, one class each with its source.
 * The clinical values are tables (resources {@code triage/}, read by {@code clinical.protocol}).
 *
 * <p>Why so: {@code docs/decisions/0023-triage-tables.md}.
 *
 * <p>Out of scope: reading words ({@code clinical.understanding}) and raising, telling, escalating
 * ({@code clinical.alert}, {@code clinical.notify}).
 */
@NullMarked
package org.carecompanion.clinical.triage;

import org.jspecify.annotations.NullMarked;
