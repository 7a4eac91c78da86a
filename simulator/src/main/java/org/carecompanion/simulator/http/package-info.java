/**
 * The simulator's own small web server: requests in, answers out, one virtual thread each.
 *
 * <p>Out of scope: what any address means (the vendor packages and {@code inspect} own that) and
 * calling other servers ({@code webhook} owns that).
 */
@NullMarked
package org.carecompanion.simulator.http;

import org.jspecify.annotations.NullMarked;
