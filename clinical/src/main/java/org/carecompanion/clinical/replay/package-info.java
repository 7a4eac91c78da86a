/**
 * What a call would have found under another protocol or lexicon version: the same words read
 * again, turn by turn, and the findings and alerts of both compared (docs/decisions/0031). Nothing
 * is stored and nobody is alerted.
 *
 * <p>Out of scope: which questions would have followed (a replay asks nobody anything), how words
 * are read ({@code clinical.understanding}) and judged ({@code clinical.triage}), and whose call
 * may be opened ({@code clinical.access}).
 */
@NullMarked
package org.carecompanion.clinical.replay;

import org.jspecify.annotations.NullMarked;
