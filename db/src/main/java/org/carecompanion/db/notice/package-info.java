/**
 * Ids that travel to every node after a commit and become local events there. Out of scope: what
 * the id means (readers look the row up).
 */
@NullMarked
package org.carecompanion.db.notice;

import org.jspecify.annotations.NullMarked;
