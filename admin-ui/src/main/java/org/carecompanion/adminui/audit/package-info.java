/**
 * Who saw or changed what, for administrators, and who opened restricted patients. Out of scope:
 * sealing and verifying (db.audit).
 */
@NullMarked
package org.carecompanion.adminui.audit;

import org.jspecify.annotations.NullMarked;
