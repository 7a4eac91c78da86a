/**
 * The carriers' side of media streams: a phone's sound to the product and back, at the pace of real
 * time, with a patient at the phone who hears only what was really played.
 *
 * <p>Out of scope: when a stream is opened and what follows it ({@code phone}, {@code exotel}),
 * what a patient answers ({@code patient}), how words lie in sound ({@code sound}).
 */
@NullMarked
package org.carecompanion.simulator.media;

import org.jspecify.annotations.NullMarked;
