/**
 * {@code ./companion demo}: one call to a simulated patient, shown as it happens and held against
 * what was expected of it. Out of scope: starting and stopping processes ({@code app.stage}).
 */
@NullMarked
package org.carecompanion.app.demo;

import org.jspecify.annotations.NullMarked;
