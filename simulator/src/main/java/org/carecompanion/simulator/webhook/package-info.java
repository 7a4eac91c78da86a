/**
 * Calling the product's webhooks as the carrier does: signed, with its retries, cookies, redirects
 * and time limits.
 *
 * <p>Out of scope: what a webhook is asked and what its answer means ({@code phone} and {@code
 * twiml} own that).
 */
@NullMarked
package org.carecompanion.simulator.webhook;

import org.jspecify.annotations.NullMarked;
