/**
 * The questions of a call, by procedure family and day, as versioned data files that are checked
 * whole before the first call uses them.
 *
 * <p>Out of scope: reading the answers ({@code clinical.understanding}) and the order of a
 * conversation ({@code clinical.conversation}).
 */
@NullMarked
package org.carecompanion.clinical.protocol;

import org.jspecify.annotations.NullMarked;
