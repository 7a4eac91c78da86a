/**
 * What could not be written because the database was away, kept in an encrypted file of this node
 * until a person can be told. Ids and reasons, no words. Out of scope: noticing that something was
 * lost (telephony.webhook) and how a call ends (clinical.checkin).
 */
@NullMarked
package org.carecompanion.clinical.journal;

import org.jspecify.annotations.NullMarked;
