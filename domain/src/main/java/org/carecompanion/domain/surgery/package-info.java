/**
 * The operation a patient is recovering from, and how many days ago it was.
 *
 * <p>Out of scope: when to call on which day ({@code clinical.schedule}) and what to ask ({@code
 * clinical.protocol}).
 */
@NullMarked
package org.carecompanion.domain.surgery;

import org.jspecify.annotations.NullMarked;
