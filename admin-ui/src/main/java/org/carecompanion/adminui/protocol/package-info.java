/**
 * Protocols and triage tables as a nurse reads them: what is asked, heard and raised, and why. Out
 * of scope: what they mean and whether they are sound (clinical.protocol).
 */
@NullMarked
package org.carecompanion.adminui.protocol;

import org.jspecify.annotations.NullMarked;
