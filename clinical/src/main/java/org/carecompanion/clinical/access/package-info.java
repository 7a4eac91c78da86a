/**
 * Words about restricted patients: closed to everybody until somebody opens them with a reason, and
 * looked at afterwards. Out of scope: roles (domain.staff), and showing it (console).
 */
@NullMarked
package org.carecompanion.clinical.access;

import org.jspecify.annotations.NullMarked;
