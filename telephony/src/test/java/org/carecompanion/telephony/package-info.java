/**
 * What tests of the phone line stand on: beans wired without a server, lines to call from. Out of
 * scope: the database and its wards (clinical.bench).
 */
@NullMarked
package org.carecompanion.telephony;

import org.jspecify.annotations.NullMarked;
