/**
 * Whose rows a transaction sees, and the only reads that look across hospitals. Out of scope: who
 * may ask for them (facades of the features).
 */
@NullMarked
package org.carecompanion.db.scope;

import org.jspecify.annotations.NullMarked;
