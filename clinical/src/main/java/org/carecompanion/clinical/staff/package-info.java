/**
 * Who may work here: administrators add people, give roles, and let nobody in any more. Out of
 * scope: signing in (adminui.security) and programs' keys (clinical.program).
 */
@NullMarked
package org.carecompanion.clinical.staff;

import org.jspecify.annotations.NullMarked;
