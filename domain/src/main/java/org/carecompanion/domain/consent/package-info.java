/**
 * What the patient agreed to, and what the patient asked us to stop. Out of scope: enforcing it
 * (the dial gate in telephony).
 */
@NullMarked
package org.carecompanion.domain.consent;

import org.jspecify.annotations.NullMarked;
