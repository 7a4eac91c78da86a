/**
 * What a nurse must see, its states as rules and its history. Out of scope: who is told and when
 * (clinical.notify).
 */
@NullMarked
package org.carecompanion.domain.alert;

import org.jspecify.annotations.NullMarked;
