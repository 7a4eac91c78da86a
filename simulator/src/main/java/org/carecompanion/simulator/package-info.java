/**
 * A pretend outside world in its own process: the phone company and the patients it can reach.
 *
 * <p>Out of scope: everything of ours. It knows only the vendors' public protocols, so that what
 * works here works with them.
 */
@NullMarked
package org.carecompanion.simulator;

import org.jspecify.annotations.NullMarked;
