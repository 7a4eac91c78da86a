/**
 * Azure's voice endpoint as a client meets it, simulated; every answer says so in its {@code
 * Server} head.
 *
 * <p>Out of scope: how words lie in sound ({@code sound}), which fault is in force ({@code fault}).
 */
@NullMarked
package org.carecompanion.simulator.azure;

import org.jspecify.annotations.NullMarked;
