/**
 * The bad weather a test asks for: REST answers and status callbacks that go wrong on purpose.
 *
 * <p>Out of scope: carrying a fault out; {@code twilio} does so for REST, {@code phone} for
 * callbacks.
 */
@NullMarked
package org.carecompanion.simulator.fault;

import org.jspecify.annotations.NullMarked;
