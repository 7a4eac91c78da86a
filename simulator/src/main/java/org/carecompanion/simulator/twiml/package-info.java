/**
 * Reads the product's TwiML and refuses everything that Twilio refuses.
 *
 * <p>Out of scope: playing it ({@code phone} does). Twilio only warns about some of what is refused
 * here; a product that causes warnings is not finished, so the simulator does not let them pass.
 * Verbs that Twilio knows but this simulator cannot play are refused by name.
 */
@NullMarked
package org.carecompanion.simulator.twiml;

import org.jspecify.annotations.NullMarked;
