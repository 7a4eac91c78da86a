/**
 * The product and its simulated outside world as processes of this machine, and the two ways of
 * asking them what happened. Used by the demo, the load generator and the journey tests. Out of
 * scope: what is asked, and what it means ({@code app.demo}, {@code app.load}).
 */
@NullMarked
package org.carecompanion.app.stage;

import org.jspecify.annotations.NullMarked;
