/**
 * What a person must do for a patient, as the worklist shows it, and how it was done. Out of scope:
 * alerts (adminui.alert).
 */
@NullMarked
package org.carecompanion.adminui.followup;

import org.jspecify.annotations.NullMarked;
