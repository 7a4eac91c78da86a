/**
 * What tests of the clinical services stand on: the product's beans wired by the real container
 * over a real database, with a clock and a configuration that tests set. Out of scope: the server
 * itself, its pools and its transactions, which the tests of {@code admin-ui} start.
 */
@NullMarked
package org.carecompanion.clinical.bench;

import org.jspecify.annotations.NullMarked;
