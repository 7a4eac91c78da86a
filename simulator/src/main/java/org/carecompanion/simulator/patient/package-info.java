/**
 * Who can be called: people described in YAML files, what they understand of a question, what they
 * answer.
 *
 * <p>Out of scope: the phone line and its timing ({@code phone} owns that), and whether the product
 * understood them rightly (whoever runs the call compares {@code expect} with what the product
 * says).
 */
@NullMarked
package org.carecompanion.simulator.patient;

import org.jspecify.annotations.NullMarked;
