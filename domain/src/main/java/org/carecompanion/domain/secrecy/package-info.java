/**
 * Keeps what patients said, credentials and notes unreadable at rest. Out of scope: names and
 * numbers, which stay searchable.
 */
@NullMarked
package org.carecompanion.domain.secrecy;

import org.jspecify.annotations.NullMarked;
