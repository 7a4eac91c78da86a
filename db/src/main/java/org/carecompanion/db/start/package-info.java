/**
 * When the server has everything ready, and when it begins to go: two events for whoever works in
 * the background. Out of scope: the order of processes (the launcher).
 */
@NullMarked
package org.carecompanion.db.start;

import org.jspecify.annotations.NullMarked;
