/**
 * The bad weather a test asks for: REST answers, status callbacks and speech services that go wrong
 * on purpose.
 *
 * <p>Out of scope: carrying a fault out; {@code twilio} does so for REST, {@code phone} for
 * callbacks, {@code google} and {@code azure} for speech.
 */
@NullMarked
package org.carecompanion.simulator.fault;

import org.jspecify.annotations.NullMarked;
