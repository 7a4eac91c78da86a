/**
 * The commands of {@code companion.jar}: configuration in one place, database first and last, the
 * server between. Out of scope: the database itself ({@code db.open}), the demo and the load
 * generator ({@code app.demo}, {@code app.load}).
 */
@NullMarked
package org.carecompanion.app.launch;

import org.jspecify.annotations.NullMarked;
