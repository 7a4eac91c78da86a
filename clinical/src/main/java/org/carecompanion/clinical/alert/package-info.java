/**
 * Alerts: raised by triage, acknowledged and resolved by people. Out of scope: deciding that
 * something is worrying (clinical.triage) and telling people (clinical.notify).
 */
@NullMarked
package org.carecompanion.clinical.alert;

import org.jspecify.annotations.NullMarked;
