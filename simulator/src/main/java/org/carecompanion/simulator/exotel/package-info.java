/**
 * Exotel's side of AgentStream, and the pretend calls that it is played with. Exotel's calls are
 * opened by the inspection, not by Exotel's own interface.
 *
 * <p>Out of scope: Exotel's REST interface and its callbacks; how a stream runs ({@code media}).
 */
@NullMarked
package org.carecompanion.simulator.exotel;

import org.jspecify.annotations.NullMarked;
