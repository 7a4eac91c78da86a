/**
 * {@code ./companion load}: many simulated calls at once, measured from outside the product. Out of
 * scope: starting and stopping processes ({@code app.stage}).
 */
@NullMarked
package org.carecompanion.app.load;

import org.jspecify.annotations.NullMarked;
