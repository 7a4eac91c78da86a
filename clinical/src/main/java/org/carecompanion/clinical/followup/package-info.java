/**
 * What people must do for patients: taken and done. Out of scope: deciding that something must be
 * done (clinical.checkin).
 */
@NullMarked
package org.carecompanion.clinical.followup;

import org.jspecify.annotations.NullMarked;
