/**
 * What came of a call, for the care team: one reading of its rows, the same wherever it is shown.
 * Out of scope: finding it out (clinical.conversation, clinical.triage), and the words it is shown
 * in (console).
 */
@NullMarked
package org.carecompanion.clinical.summary;

import org.jspecify.annotations.NullMarked;
