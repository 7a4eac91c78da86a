/**
 * What did the patient say: answers, findings with the exact words, commands, danger, identity.
 * Pure and deterministic; the lay words are data files beside these classes.
 *
 * <p>Out of scope: what to say next ({@code clinical.conversation}), how severe a finding is
 * ({@code clinical.triage}), which questions exist ({@code clinical.protocol}).
 */
@NullMarked
package org.carecompanion.clinical.understanding;

import org.jspecify.annotations.NullMarked;
