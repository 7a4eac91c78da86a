/**
 * What came of every HTTP request: its id, its line in the log, its figures. Out of scope: who may
 * ask what (the doors of telephony and adminui).
 */
@NullMarked
package org.carecompanion.db.requests;

import org.jspecify.annotations.NullMarked;
