/**
 * Who works here, in which role, who is on call, and the keys their programs use. Out of scope:
 * sessions (adminui.security).
 */
@NullMarked
package org.carecompanion.domain.staff;

import org.jspecify.annotations.NullMarked;
