/**
 * Background work that survives a restart: one scheduler on PostgreSQL, whose payloads are ids. Out
 * of scope: what a job does (a {@code JobHandler} in its feature).
 */
@NullMarked
package org.carecompanion.db.jobs;

import org.jspecify.annotations.NullMarked;
