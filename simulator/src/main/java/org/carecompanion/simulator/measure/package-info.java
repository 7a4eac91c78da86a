/**
 * How long the product takes to answer: webhooks by kind, and when emulated speech vendors told it
 * what it then answers.
 *
 * <p>Out of scope: judging the figures; whoever runs the load does that.
 */
@NullMarked
package org.carecompanion.simulator.measure;

import org.jspecify.annotations.NullMarked;
