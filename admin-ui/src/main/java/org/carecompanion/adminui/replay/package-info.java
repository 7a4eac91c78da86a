/**
 * What another version of a protocol would say of a call. Out of scope: reading it again
 * (clinical.replay).
 */
@NullMarked
package org.carecompanion.adminui.replay;

import org.jspecify.annotations.NullMarked;
