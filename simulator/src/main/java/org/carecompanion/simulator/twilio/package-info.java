/**
 * Twilio's REST resources as a client sees them: Calls and Messages, their checks and their error
 * bodies.
 *
 * <p>Out of scope: playing the calls ({@code phone}). Only {@code .json} addresses are served.
 */
@NullMarked
package org.carecompanion.simulator.twilio;

import org.jspecify.annotations.NullMarked;
