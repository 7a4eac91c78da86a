/**
 * {@code ./companion faults}: simulated calls while product, database and phone company are killed,
 * stopped and cut off, and what the phone company saw held against what the product made of it. Out
 * of scope: the processes themselves ({@code app.stage}).
 */
@NullMarked
package org.carecompanion.app.faults;

import org.jspecify.annotations.NullMarked;
