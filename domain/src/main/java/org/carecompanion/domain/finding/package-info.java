/**
 * What a patient said about one symptom, how sure that is, and how urgent it makes things.
 *
 * <p>Out of scope: how words are read ({@code clinical.understanding}) and which finding raises an
 * alert ({@code clinical.triage}).
 */
@NullMarked
package org.carecompanion.domain.finding;

import org.jspecify.annotations.NullMarked;
