/**
 * Sealed columns as such: where they are, and exchanging one seal for another. Out of scope: keys,
 * closing and opening (domain.secrecy).
 */
@NullMarked
package org.carecompanion.db.sealed;

import org.jspecify.annotations.NullMarked;
