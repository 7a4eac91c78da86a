/**
 * Keeps what patients said, credentials and notes unreadable at rest: the keys, their file, closing
 * and opening. Out of scope: names and numbers, which stay searchable.
 */
@NullMarked
package org.carecompanion.domain.secrecy;

import org.jspecify.annotations.NullMarked;
