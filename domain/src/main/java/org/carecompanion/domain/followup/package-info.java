/**
 * What a person must do: call back, correct a number, reach a patient. Out of scope: jobs, which
 * the scheduler does (db.jobs).
 */
@NullMarked
package org.carecompanion.domain.followup;

import org.jspecify.annotations.NullMarked;
