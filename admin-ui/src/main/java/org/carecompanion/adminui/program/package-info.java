/**
 * The page where an administrator makes and revokes the keys of programs. Out of scope: what a key
 * opens (telephony.api) and keeping it (clinical.program).
 */
@NullMarked
package org.carecompanion.adminui.program;

import org.jspecify.annotations.NullMarked;
