/**
 * What a test asks the simulator about itself, under {@code /_sim/}: calls, messages, figures,
 * faults.
 *
 * <p>Out of scope: anything a real carrier offers ({@code twilio} owns that). No secret is ever
 * shown here.
 */
@NullMarked
package org.carecompanion.simulator.inspect;

import org.jspecify.annotations.NullMarked;
