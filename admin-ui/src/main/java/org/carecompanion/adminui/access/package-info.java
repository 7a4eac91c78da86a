/**
 * Opening words about a restricted patient with a reason, and looking at who did. Out of scope:
 * whose words are closed (clinical.access).
 */
@NullMarked
package org.carecompanion.adminui.access;

import org.jspecify.annotations.NullMarked;
