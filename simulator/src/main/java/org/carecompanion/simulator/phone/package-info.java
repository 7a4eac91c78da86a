/**
 * Phone calls played in time, from dialing to hang-up, and everything heard and said in them.
 *
 * <p>Out of scope: the REST resource that orders calls ({@code twilio}), TwiML's grammar ({@code
 * twiml}), what a patient answers ({@code patient}). Recordings and media streams are not made
 * here.
 */
@NullMarked
package org.carecompanion.simulator.phone;

import org.jspecify.annotations.NullMarked;
