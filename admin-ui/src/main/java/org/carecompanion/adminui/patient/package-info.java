/**
 * Patients: find, add, correct, their recovery on one page, and starting a call. Out of scope:
 * following a call (adminui.call).
 */
@NullMarked
package org.carecompanion.adminui.patient;

import org.jspecify.annotations.NullMarked;
