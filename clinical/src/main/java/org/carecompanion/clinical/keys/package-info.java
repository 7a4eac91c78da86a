/**
 * Puts what is sealed under a new key after the installation's keys have changed. Out of scope: the
 * keys themselves (domain.secrecy) and changing them (the launcher's keys command).
 */
@NullMarked
package org.carecompanion.clinical.keys;

import org.jspecify.annotations.NullMarked;
