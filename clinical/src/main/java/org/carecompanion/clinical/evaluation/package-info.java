/**
 * Scores understanding on labelled files (DESIGN section 7): the same entries as a live turn, no
 * server, no database. Pure but for {@link org.carecompanion.clinical.evaluation.EvaluationRun},
 * which reads and writes the files.
 *
 * <p>Out of scope: what is read and how ({@code clinical.understanding}, {@code clinical.triage}),
 * the figures of record and what they mean ({@code docs/accuracy.md}), the command line ({@code
 * app.launch}).
 */
@NullMarked
package org.carecompanion.clinical.evaluation;

import org.jspecify.annotations.NullMarked;
